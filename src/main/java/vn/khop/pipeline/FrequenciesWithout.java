package vn.khop.pipeline;

import vn.khop.match.Frequencies;
import vn.khop.record.Person;
import vn.khop.text.Folding;

/** The counts of a registry as they would be without one of its citizens. */
record FrequenciesWithout(Frequencies all, Person hidden) implements Frequencies {

    @Override
    public long population() {
        return all.population() - 1;
    }

    @Override
    public long fullName(String folded) {
        return all.fullName(folded) - one(folded.equals(Folding.fold(hidden.fullName())));
    }

    @Override
    public long accentedName(String lowerNfc) {
        return all.accentedName(lowerNfc) - one(lowerNfc.equals(Folding.lower(hidden.fullName())));
    }

    @Override
    public long givenName(String folded) {
        String name = Folding.fold(hidden.fullName());
        return all.givenName(folded) - one(folded.equals(name.substring(name.lastIndexOf(' ') + 1)));
    }

    @Override
    public long id(String id) {
        return all.id(id) - one(id.equals(hidden.citizenId()));
    }

    private static long one(boolean isTheirs) {
        return isTheirs ? 1 : 0;
    }
}
