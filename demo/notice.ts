/** Above every reader page of the demo: quiet, and never missed. */
export const readerNotice = 'Trang minh họa: tỉnh, cơ quan, nhân vật và tin, bài ở đây được đặt ra để trình diễn, không có thật.'
