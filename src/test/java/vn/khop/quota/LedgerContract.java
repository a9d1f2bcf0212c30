package vn.khop.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What every ledger promises; each implementation's test extends this. */
public abstract class LedgerContract {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** A ledger without any day. */
    protected abstract Ledger ledger();

    @Test
    void open_again_keepsWhatIsSpent() {
        Ledger ledger = ledger();
        assertThat(ledger.open(DAY, 10)).isEqualTo(new QuotaDay(DAY, 10, 0, 0));
        assertThat(ledger.reserve(DAY, 4)).isTrue();
        ledger.settle(DAY, 3);
        assertThat(ledger.open(DAY, 10)).isEqualTo(new QuotaDay(DAY, 10, 1, 3));
        assertThat(ledger.open(DAY, 12).left()).isEqualTo(8);
        assertThat(ledger.open(DAY, 2)).isEqualTo(new QuotaDay(DAY, 4, 1, 3));
    }

    @Test
    void reserve_pastTheQuota_changesNothing() {
        Ledger ledger = ledger();
        ledger.open(DAY, 10);
        assertThat(ledger.reserve(DAY, 7)).isTrue();
        assertThat(ledger.reserve(DAY, 4)).isFalse();
        assertThat(ledger.open(DAY, 10)).isEqualTo(new QuotaDay(DAY, 10, 7, 0));
        assertThat(ledger.reserve(DAY, 3)).isTrue();
        assertThat(ledger.reserve(DAY, 1)).isFalse();
    }

    @Test
    void settleAndRelease_noMoreThanPlanned() {
        Ledger ledger = ledger();
        ledger.open(DAY, 10);
        ledger.reserve(DAY, 5);
        ledger.settle(DAY, 2);
        ledger.release(DAY, 3);
        assertThat(ledger.open(DAY, 10)).isEqualTo(new QuotaDay(DAY, 10, 0, 2));
        assertThatThrownBy(() -> ledger.settle(DAY, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ledger.release(DAY, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void days_areApart() {
        Ledger ledger = ledger();
        ledger.open(DAY, 1);
        ledger.open(DAY.plusDays(1), 1);
        assertThat(ledger.reserve(DAY, 1)).isTrue();
        assertThat(ledger.reserve(DAY.plusDays(1), 1)).isTrue();
    }
}
