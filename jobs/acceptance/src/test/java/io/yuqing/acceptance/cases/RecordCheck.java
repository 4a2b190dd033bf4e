/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yuqing.acceptance.Said;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether the log of cases and all that was made of it say the same. */
final class RecordCheck {
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final CaseRun run;
    private final List<String> lines;

    /**
     * @param lines what is worth telling is added here
     */
    RecordCheck(CaseRun run, List<String> lines) {
        this.run = run;
        this.lines = lines;
    }

    /** Waits until no clock runs any more and all is written; nothing is lost or there twice. */
    CaseImages settled(List<CaseScript> scripts) {
        Map<String, String> ends = new TreeMap<>();
        scripts.forEach(script -> ends.put(script.caseId(), script.end().code()));
        await().atMost(LIMIT)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> {
                            CaseImages images = images();
                            assertThat(images.quiet).isTrue();
                            assertThat(images.lost()).isEmpty();
                            assertThat(images.records).isEqualTo(images.standings);
                            assertThat(images.states).isEqualTo(ends);
                        });
        CaseImages images = images();
        assertThat(images.doubled()).isEmpty();
        assertThat(images.rows).isEqualTo(images.told);
        assertThat(images.written).hasSameSizeAs(images.told);
        images.told.forEach(
                (event, hash) -> assertThat(images.written.get(event)).containsExactly(hash));
        return images;
    }

    private CaseImages images() {
        try {
            return CaseImages.read(run.stack());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every one of these acts stands in the record. */
    void has(CaseImages images, Collection<String> acts) {
        assertThat(images.acts.keySet().stream().map(act -> act.split(" ", 2)[1]))
                .containsAll(acts);
    }

    /** {@code ./yuqing case verify}, of Kafka and of the tables. */
    void verify() {
        verify("case", "verify");
        verify("case", "verify", "--from-tables", "--clickhouse", run.stack().tables().url());
    }

    private void verify(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--kafka", run.stack().bootstrap()));
        Said said = Said.by(all);
        assertThat(said.code()).as(said.text()).isZero();
        lines.add(said.text().strip());
    }
}
