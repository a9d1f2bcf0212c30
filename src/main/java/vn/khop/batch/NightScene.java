package vn.khop.batch;

import java.time.InstantSource;
import java.time.LocalDate;
import vn.khop.place.Gazetteer;
import vn.khop.store.Database;

/**
 * What one run is about: the same for all its steps.
 *
 * @param threads workers that cleanse and match, at least 1
 */
record NightScene(
        Workspace workspace,
        Database database,
        LocalDate date,
        Gazetteer gazetteer,
        Progress progress,
        Stop stop,
        InstantSource clock,
        int threads) {}
