package vn.khop.pipeline;

import vn.khop.match.Frequencies;
import vn.khop.registry.RegistryIndex;

/** The counts of one index generation, as matching asks for them. */
record RegistryFrequencies(RegistryIndex index) implements Frequencies {

    @Override
    public long population() {
        return index.population();
    }

    @Override
    public long fullName(String folded) {
        return index.fullNameCount(folded);
    }

    @Override
    public long accentedName(String lowerNfc) {
        return index.accentedNameCount(lowerNfc);
    }

    @Override
    public long givenName(String folded) {
        return index.givenNameCount(folded);
    }

    @Override
    public long id(String id) {
        return index.idCount(id);
    }
}
