/** The inbox. */
export default function InboxRoute() {
  return <h1>Roost</h1>;
}
