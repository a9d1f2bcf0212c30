package vn.khop.quality;

import java.util.List;
import vn.khop.record.CleanRecord;

/**
 * A record whose person we know, to see what the night makes of it. It spends no quota and is stored nowhere.
 *
 * @param kind what is known of it
 * @param citizenId whose record it is; for {@link Kind#HELD_OUT} who must not be found, empty for {@link Kind#MADE}
 * @param errors what was done to it, for probes
 */
public record Planted(Kind kind, CleanRecord record, String citizenId, List<ProbeError> errors) {

    public Planted {
        errors = List.copyOf(errors);
    }

    /** What is known of a planted record. */
    public enum Kind {
        /** Decoy: a record of tonight whose citizen is hidden, so that its person is absent. */
        HELD_OUT,
        /** Decoy: a child of a family of the registry who does not exist. */
        MADE,
        /** A record of somebody who is in the registry. */
        PROBE
    }

    /** A record of tonight with the citizen to whom it was linked, who is to be hidden. */
    public static Planted heldOut(CleanRecord record, String citizenId) {
        return new Planted(Kind.HELD_OUT, record, citizenId, List.of());
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "Planted[" + kind + "]";
    }
}
