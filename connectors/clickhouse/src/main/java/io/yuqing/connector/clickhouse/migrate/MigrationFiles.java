/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.migrate;

import java.util.List;

/**
 * The files of {@code sql/}. A list, because a jar's folders cannot be listed by every class
 * loader.
 */
final class MigrationFiles {

    static final List<String> NAMES =
            List.of(
                    "V001__items.sql",
                    "V002__subject_windows.sql",
                    "V003__threads.sql",
                    "V004__topics.sql",
                    "V005__alerts.sql",
                    "V006__dead_letters.sql",
                    "V007__late_items.sql",
                    "V008__ledger.sql",
                    "V009__source_states.sql",
                    "V010__views.sql",
                    "V011__deliveries.sql",
                    "V012__alert_texts.sql",
                    "V013__alert_steps.sql",
                    "V014__receipts_without_words.sql",
                    "V015__event_time.sql",
                    "V016__ids.sql",
                    "V019__item_topics.sql",
                    "V020__id_conflicts.sql",
                    "V021__fewer_merges.sql",
                    "V022__alerts_in_words.sql",
                    "V023__spread.sql",
                    "V024__names.sql",
                    "V025__items_by_time.sql",
                    "V026__batches.sql",
                    "V027__media_text.sql",
                    "V028__items_of_topics.sql",
                    "V029__spread_of_a_subject.sql",
                    "V030__history.sql",
                    "V031__words_on_boards.sql",
                    "V032__less_read_by_boards.sql",
                    "V033__cases.sql",
                    "V034__graph_of_the_board.sql",
                    "V035__silences_in_force.sql",
                    "V036__cases_as_they_stand.sql",
                    "V037__second_reading.sql",
                    "V038__views_by_meaning.sql",
                    "V039__routed_by.sql");

    private MigrationFiles() {}

    static List<Migration> all() {
        return NAMES.stream().map(Migration::ofResource).toList();
    }
}
