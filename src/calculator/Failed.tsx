/** What stands in the calculator's place when it has failed. An empty form helps where what was entered is what it fails on. */
export function Failed() {
  return (
    <div className="calc-stopped" role="alert">
      <p>The calculator stopped. That is our fault. The address of this page keeps what you entered.</p>
      <div className="calc-chips">
        <button type="button" onClick={() => location.reload()}>
          Reload
        </button>
        <a href="?" target="_self">
          Start with an empty form
        </a>
      </div>
    </div>
  );
}
