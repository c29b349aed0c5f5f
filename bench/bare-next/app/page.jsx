export default function Page() {
  return <h1 data-marker="">Hello</h1>;
}
