package vn.khop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.record.Unavailable;

/** FEATURE UNDER TEST: a database is opened only if its tables are those that the program knows. */
class DatabaseTest {

    @TempDir
    Path folder;

    @Test
    void a_database_is_opened_again_as_it_was() {
        try (Database database = Database.open(folder)) {
            assertThat(new JobNumbers(database.jdbc()).of("school")).isEqualTo((short) 1);
        }
        try (Database database = Database.open(folder)) {
            assertThat(new JobNumbers(database.jdbc()).find("school")).isEqualTo((short) 1);
        }
    }

    @Test
    void tables_made_by_another_script_of_the_same_version_are_refused() {
        try (Database database = Database.open(folder)) {
            database.jdbc().update("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '1'");
        }
        assertThatThrownBy(() -> Database.open(folder))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("not one that this version of Khớp can read");
    }

    @Test
    void tables_of_a_later_version_are_refused() {
        try (Database database = Database.open(folder)) {
            database.jdbc().update("update \"flyway_schema_history\" set \"version\" = '99' where \"version\" = '2'");
        }
        assertThatThrownBy(() -> Database.open(folder)).isInstanceOf(Unavailable.class);
    }
}
