import { AppError } from '../../../../platform/errors.ts'
import { callApi } from '../../../../platform/staff/index.ts'
import { listAssets, takeUpload } from '../../contract.ts'
import type { Arrival, Sending, UploadMessage, UploadWorld } from './engine.ts'
import { transfer } from './transfer.ts'
import type { PictureUpload } from './upload.ts'
import { readUploads, removeUpload, writeUpload } from './upload-store.ts'

const LOCK = 'hoitu-media-uploads'

const isSignedOut = (error: unknown): boolean => error instanceof AppError && error.status === 401

const transferSignedIn = async (upload: PictureUpload, sending: Sending): Promise<string> => {
  try {
    return await transfer(upload, sending)
  } catch (error) {
    if (!isSignedOut(error)) throw error
    // waits for the person to sign in again over the same page
    await callApi(listAssets, { query: { limit: 1 } })
    return transfer(upload, sending)
  }
}

const send = async (upload: PictureUpload, sending: Sending): Promise<Arrival> => {
  const uploadId = await transferSignedIn(upload, sending)
  return callApi(takeUpload, { params: { uploadId } })
}

/** Storage, lock, network and tabs of this browser. `owner` tells who is at work; `hear` gets what other tabs tell. */
export const browserWorld = (owner: () => string, hear: (message: UploadMessage) => void): UploadWorld => {
  const channel = new BroadcastChannel(LOCK)
  channel.onmessage = (event: MessageEvent<UploadMessage>) => hear(event.data)
  return {
    readAll: readUploads,
    write: writeUpload,
    remove: removeUpload,
    send,
    refusalOf: (error) => (error instanceof AppError && error.status !== 429 ? { code: error.code, vi: error.sentences.vi, en: error.sentences.en } : null),
    isForgotten: (error) => error instanceof AppError && error.code === 'media.upload_not_found',
    owner,
    now: () => Date.now(),
    alone: async (work) => {
      await navigator.locks.request(LOCK, work)
    },
    later: (work, milliseconds) => {
      const timer = setTimeout(work, milliseconds)
      return () => clearTimeout(timer)
    },
    tell: (message) => channel.postMessage(message),
  }
}
