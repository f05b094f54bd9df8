import { addMembership, addPerson, addPressCard, addTraining, hashPassword } from '../../src/commons/people/index.ts'
import { newId } from '../../src/platform/ids.ts'
import { people } from '../people.ts'
import { courses } from '../training.ts'
import { need, type Step } from './context.ts'

/** The one password of every demo account; printed by `npm start`, never used outside the demo. */
export const demoPassword = 'minhson-2026'

export const loadPeople: Step = async (tx, loading) => {
  const passwordHash = await hashPassword(demoPassword)
  for (const person of people) {
    const id = newId()
    loading.people.set(person.email, { id, name: person.name, penName: person.penName ?? null })
    await addPerson(tx, { id, name: person.name, email: person.email, phone: person.phone, passwordHash, createdAt: loading.now })
    for (const post of person.posts) {
      for (const role of post.roles) {
        await addMembership(tx, {
          personId: id,
          organisationId: need(loading.organisations, post.organisation),
          deskId: post.desk ? need(loading.desks, `${post.organisation}/${post.desk}`) : null,
          role,
          title: post.title,
          validFrom: post.from,
          validTo: post.to ?? null,
        })
      }
    }
    // half of the cards were compared with the card itself, the others still wait for it
    if (person.pressCard) {
      const isChecked = Number(person.pressCard.number.slice(-1)) % 2 === 0
      await addPressCard(tx, {
        personId: id,
        number: person.pressCard.number,
        issuedOn: '2026-01-01',
        validTo: person.pressCard.validTo,
        checkedOn: isChecked ? '2026-01-15' : null,
      })
    }
    for (const training of person.trainings) {
      const course = courses.find((each) => each.code === training.course)
      await addTraining(tx, {
        personId: id,
        course: course?.name ?? training.course,
        completedOn: training.completedOn,
        certificate: training.certificate,
        isDigitalTransformation: course?.digitalTransformation ?? true,
      })
    }
  }
}
