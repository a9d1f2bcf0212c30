package vn.khop.quota;

/** FEATURE UNDER TEST: the in-memory twin keeps the ledger's promises. */
class MemoryLedgerTest extends LedgerContract {

    @Override
    protected Ledger ledger() {
        return new MemoryLedger();
    }
}
