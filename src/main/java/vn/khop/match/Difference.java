package vn.khop.match;

import vn.khop.record.Code;
import vn.khop.record.Field;

/**
 * One difference between a record and a registry person.
 *
 * @param field where
 * @param code what kind
 * @param sourceValue as the source wrote it, empty where it wrote nothing
 * @param registryValue as the registry has it, empty where it has nothing
 */
public record Difference(Field field, Code code, String sourceValue, String registryValue) {

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "Difference[" + field.key() + ", " + code + "]";
    }
}
