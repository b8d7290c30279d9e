/** Takes the calculator's place after a failure. Offers an empty form, because the entered values may be the cause. */
export function Failed() {
  return (
    <div className="calc-verdict" role="alert">
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
