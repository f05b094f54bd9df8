import { useActor } from '../../../../platform/staff/index.ts'

/** Those whose day begins with what they bring; heads and leaders may register, too, but their page begins with what waits for them. */
export const useRegistersDaily = (): boolean => {
  const { roles } = useActor()
  return roles.includes('reporter') || roles.includes('contributor')
}
