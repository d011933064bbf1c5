/** A question worth asking of most runs. */
export interface Example {
  readonly title: string
  readonly sql: string
}

export const examples: readonly Example[] = [
  {
    title: 'People with the most sends',
    sql: `SELECT profile, count(*) AS sends, count(DISTINCT destination) AS destinations
FROM sends
GROUP BY profile
ORDER BY sends DESC, profile
LIMIT 100`,
  },
  {
    title: 'Drop-off per step',
    sql: `SELECT i.journey, s.step, count(*) AS entered, count(s.left_at) AS went_on,
  count(*) - count(s.left_at) AS stayed_or_ended,
  round(100.0 * count(s.left_at) / count(*), 1) AS went_on_percent
FROM steps s JOIN instances i ON i.number = s.instance
GROUP BY i.journey, s.step
ORDER BY i.journey, entered DESC`,
  },
  {
    title: 'Time between entry and send, in minutes',
    sql: `SELECT s.journey, s.step, count(*) AS sends,
  round(min(s.at - i.entered_at) / 60000.0, 1) AS shortest,
  round(avg(s.at - i.entered_at) / 60000.0, 1) AS mean,
  round(max(s.at - i.entered_at) / 60000.0, 1) AS longest
FROM sends s JOIN instances i ON i.number = s.instance
GROUP BY s.journey, s.step
ORDER BY s.journey, sends DESC`,
  },
  {
    title: 'Refusals by reason',
    sql: `SELECT journey, reason, count(*) AS refusals, count(DISTINCT profile) AS people
FROM refusals
GROUP BY journey, reason
ORDER BY refusals DESC`,
  },
  {
    title: 'Ignored events by reason',
    sql: `SELECT journey, reason, count(*) AS events, count(DISTINCT profile) AS people
FROM ignored
GROUP BY journey, reason
ORDER BY events DESC`,
  },
  {
    title: 'Sends per hour',
    sql: `SELECT at / 3600000 * 3600000 AS hour, count(*) AS sends
FROM sends
GROUP BY hour
ORDER BY hour`,
  },
  {
    title: 'Sends by destination and status',
    sql: `SELECT destination, status, count(*) AS sends
FROM sends
GROUP BY destination, status
ORDER BY destination, sends DESC`,
  },
  {
    title: 'Share of each way out of a step',
    sql: `SELECT i.journey, s.step, s.branch, count(*) AS took,
  round(100.0 * count(*) / sum(count(*)) OVER (PARTITION BY i.journey, s.step), 1) AS percent
FROM steps s JOIN instances i ON i.number = s.instance
WHERE s.branch IS NOT NULL
GROUP BY i.journey, s.step, s.branch
ORDER BY i.journey, s.step, took DESC`,
  },
  {
    title: 'The most usual paths',
    sql: `SELECT journey, path, count(*) AS instances
FROM instances
GROUP BY journey, path
ORDER BY instances DESC
LIMIT 50`,
  },
  {
    title: 'Time inside by outcome, in hours',
    sql: `SELECT journey, outcome, count(*) AS instances,
  round(avg(ended_at - entered_at) / 3600000.0, 2) AS mean_hours,
  round(max(ended_at - entered_at) / 3600000.0, 2) AS longest_hours
FROM instances
GROUP BY journey, outcome
ORDER BY journey, instances DESC`,
  },
  {
    title: 'Who entered more than once',
    sql: `SELECT journey, profile, count(*) AS times, min(entered_at) AS first_at, max(entered_at) AS last_at
FROM instances
GROUP BY journey, profile
HAVING times > 1
ORDER BY times DESC, profile
LIMIT 200`,
  },
  {
    title: 'People who were refused and never entered',
    sql: `SELECT r.profile, r.journey, count(*) AS refusals, group_concat(DISTINCT r.reason) AS reasons
FROM refusals r
WHERE NOT EXISTS (SELECT 1 FROM instances i WHERE i.profile = r.profile AND i.journey = r.journey)
GROUP BY r.profile, r.journey
ORDER BY refusals DESC, r.profile
LIMIT 200`,
  },
  {
    title: 'Events that arrived late',
    sql: `SELECT profile, at, message_id, late_by / 60000.0 AS minutes_late, reason
FROM ignored
WHERE late_by IS NOT NULL
ORDER BY late_by DESC
LIMIT 200`,
  },
  {
    title: 'Sends that did not arrive, and why',
    sql: `SELECT profile, destination, at, status, error_code, error_message
FROM sends
WHERE status <> 'delivered'
ORDER BY at
LIMIT 500`,
  },
  {
    title: 'Which fields payloads have',
    sql: `SELECT s.destination, f.key AS field, count(*) AS payloads, min(f.value) AS example
FROM sends s, json_each(s.payload) f
GROUP BY s.destination, field
ORDER BY s.destination, payloads DESC`,
  },
]
