import type { Problem } from '#app/content/contract.ts'
import { StateTag } from './state-tag.tsx'

/** What an author should know, with the place in her file and the remedy. */
export function ProblemList({ problems }: { problems: Problem[] }) {
  return (
    <ul className="checks">
      {problems.map(problem => (
        <ProblemItem key={keyOf(problem)} problem={problem} />
      ))}
    </ul>
  )
}

function ProblemItem({ problem }: { problem: Problem }) {
  const { file, line, column, severity, message } = problem
  return (
    <li>
      <span>
        <StateTag state={severity === 'error' ? 'broken' : 'warnings'} />
      </span>
      <div>
        <p>
          <strong>
            Ligne {line}, colonne {column} :
          </strong>{' '}
          {message}
        </p>
        <p className="small soft where">{file}</p>
      </div>
    </li>
  )
}

function keyOf({ file, line, column, rule, message }: Problem): string {
  return [file, line, column, rule, message].join(' ')
}
