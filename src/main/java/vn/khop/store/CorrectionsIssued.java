package vn.khop.store;

import vn.khop.record.InputRefused;

/** A case cannot be settled so while corrections stand that were issued for its link; unlike other refusals there is something to do first. Exit code 65. */
public final class CorrectionsIssued extends InputRefused {

    private static final long serialVersionUID = 1L;

    CorrectionsIssued(String message) {
        super(message);
    }
}
