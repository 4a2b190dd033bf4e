/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.gateway.desk.table.TablesException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class WalkTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:30:00Z");
    private static final Instant OLDEST = NOW.minus(Duration.ofDays(30));
    private static final Bounds WIDE = new Bounds(100_000, 1_000, Duration.ofMinutes(1));

    private final List<ItemRow> stored = new ArrayList<>();
    private final List<Duration> pieces = new ArrayList<>();
    private final List<String> found = new ArrayList<>();
    private long nanos;
    private Duration answering = Duration.ZERO;

    @Test
    void shouldFindAllOnceWhereverItGoesOn() throws TablesException, IOException {
        for (int i = 0; i < 2_500; i++) {
            // Many of one moment, posts and comments of one id.
            store(NOW.minusSeconds(1 + i / 7 * 900L), i / 2, i % 2 == 0 ? "original" : "comment");
        }
        Position at = Position.before(NOW);
        Progress progress;
        do {
            List<String> page = new ArrayList<>();
            progress = walk(at, WIDE).go(hit -> page.add(key(hit.row())) && page.size() < 41);
            found.addAll(page);
            at = Position.read(progress.reached().text()).orElseThrow();
        } while (progress.end() == End.ENOUGH);

        assertThat(progress.end()).isEqualTo(End.ALL);
        assertThat(found).hasSize(2_500).doesNotHaveDuplicates();
        assertThat(found)
                .isEqualTo(stored.stream().sorted(NEWEST_FIRST).map(WalkTest::key).toList());
    }

    @Test
    void shouldStopWhereItLookedAtEnough() throws TablesException, IOException {
        for (int i = 0; i < 3_000; i++) {
            store(NOW.minusSeconds(1 + i), i, "original");
        }
        Progress first =
                walk(Position.before(NOW), new Bounds(1_200, 1_000, WIDE.time())).go(this::keep);

        assertThat(first)
                .extracting(Progress::end, Progress::checked, Progress::found)
                .containsExactly(End.CHECKED, 1_200L, 1_200L);
        assertThat(walk(first.reached(), WIDE).go(this::keep).end()).isEqualTo(End.ALL);
        assertThat(found).hasSize(3_000).doesNotHaveDuplicates();
    }

    /** Whoever takes slowly gets what there is time for, and can go on from there. */
    @Test
    void shouldStopInAPieceThatIsTakenSlowly() throws TablesException, IOException {
        for (int i = 0; i < 400; i++) {
            store(NOW.minusSeconds(1 + i), i, "original");
        }
        Bounds bounds = new Bounds(100_000, 200, Duration.ofSeconds(30));
        Progress progress =
                walk(Position.before(NOW), bounds)
                        .go(
                                hit -> {
                                    nanos += Duration.ofSeconds(2).toNanos();
                                    return keep(hit);
                                });

        assertThat(progress)
                .extracting(Progress::end, Progress::checked, Progress::found)
                .containsExactly(End.LATE, 15L, 15L);
        assertThat(walk(progress.reached(), WIDE).go(this::keep).end()).isEqualTo(End.ALL);
        assertThat(found).hasSize(400).doesNotHaveDuplicates();
    }

    /** It was late before it was handed on, and whoever takes it is not slow. */
    @Test
    void shouldHandOnAllOfALateAnswer() throws TablesException, IOException {
        for (int i = 0; i < 100; i++) {
            store(NOW.minusSeconds(1 + i), i, "original");
        }
        answering = Duration.ofSeconds(4);
        Progress progress =
                walk(Position.before(NOW), new Bounds(9_000, 1_000, Duration.ofSeconds(3)))
                        .go(this::keep);

        assertThat(progress.end()).isEqualTo(End.LATE);
        assertThat(found).hasSize(100);
    }

    /** The last piece is answered whole, and nothing of it is looked at twice. */
    @Test
    void shouldStopWhenItTookTooLong() throws TablesException, IOException {
        answering = Duration.ofMillis(900);
        Progress progress =
                walk(Position.before(NOW), new Bounds(9, 1_000, Duration.ofSeconds(3)))
                        .go(this::keep);

        assertThat(progress.end()).isEqualTo(End.LATE);
        assertThat(pieces).hasSize(4);
        assertThat(progress.reached())
                .isEqualTo(
                        Position.before(
                                NOW.minus(pieces.stream().reduce(Duration::plus).orElseThrow())));
    }

    @Test
    void shouldTakeLongerPiecesWhileTheyAreAnsweredAtOnce() throws TablesException, IOException {
        walk(Position.before(NOW), WIDE).go(this::keep);

        assertThat(pieces).startsWith(Duration.ofHours(6), Duration.ofHours(12)).hasSize(7);
    }

    @Test
    void shouldTakeShorterPiecesWhenTheyAreAnsweredSlowly() throws TablesException, IOException {
        answering = Duration.ofSeconds(1);
        walk(Position.before(NOW), new Bounds(9, 1_000, Duration.ofSeconds(8))).go(this::keep);

        assertThat(pieces)
                .startsWith(Duration.ofHours(6), Duration.ofHours(3), Duration.ofMinutes(90))
                .endsWith(Duration.ofMinutes(10));
    }

    /** What is behind the last item that is looked at is sorted for nothing. */
    @Test
    void shouldTakeShorterPiecesWhereThereIsMuch() throws TablesException, IOException {
        for (int i = 0; i < 4_000; i++) {
            store(NOW.minusSeconds(1 + i), i, "original");
        }
        walk(Position.before(NOW), WIDE).go(this::keep);

        assertThat(pieces.get(0)).isEqualTo(Duration.ofHours(6));
        assertThat(pieces.get(1)).isBetween(Duration.ofMinutes(33), Duration.ofMinutes(34));
        assertThat(found).hasSize(4_000).doesNotHaveDuplicates();
    }

    @Test
    void shouldAskForLessWhenAPieceCannotBeAnswered() throws TablesException, IOException {
        Walk walk =
                walk(
                        Position.before(NOW),
                        WIDE,
                        (position, since, most, late) -> {
                            if (Duration.between(since, position.moment()).toHours() >= 1) {
                                throw failure(159);
                            }
                            nanos += Duration.ofMillis(500).toNanos();
                            return look(position, since, most, late);
                        });

        assertThat(walk.go(this::keep).end()).isEqualTo(End.LATE);
        assertThat(pieces).first().isEqualTo(Duration.ofMinutes(45));
    }

    @Test
    void shouldSayWhatStopsItBeforeAnythingIsKnown() {
        Walk walk = walk(Position.before(NOW), WIDE, (position, since, most, late) -> refuse(81));

        assertThatThrownBy(() -> walk.go(this::keep)).isInstanceOf(TablesException.class);
    }

    @Test
    void shouldKeepWhatItKnowsWhenClickHouseGoesAway() throws TablesException, IOException {
        store(NOW.minusSeconds(5), 1, "original");
        Walk walk =
                walk(
                        Position.before(NOW),
                        WIDE,
                        (position, since, most, late) ->
                                pieces.isEmpty() ? look(position, since, most, late) : refuse(999));

        Progress progress = walk.go(this::keep);
        assertThat(progress.end()).isEqualTo(End.STOPPED);
        assertThat(progress.reached()).isEqualTo(Position.before(NOW.minus(Duration.ofHours(6))));
        assertThat(found).hasSize(1);
    }

    @Test
    void shouldTakeNoPositionThatSomebodyMadeUp() {
        for (String text :
                new String[] {"", "1", "1.", "x.a.b", "1.A.b", "-1.a.b", "1".repeat(20) + ".a.b"}) {
            assertThat(Position.read(text)).isEmpty();
        }
        assertThat(Position.read("12.original.weibo/1.2'\\"))
                .contains(new Position(12, "weibo/1.2'\\", "original"));
    }

    private boolean keep(Hit hit) {
        return found.add(key(hit.row()));
    }

    private void store(Instant at, int id, String kind) {
        stored.add(
                new ItemRow(
                        "weibo/" + id,
                        kind,
                        "",
                        at.toEpochMilli(),
                        "weibo",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        ""));
    }

    private static final Comparator<ItemRow> NEWEST_FIRST =
            Comparator.comparingLong(ItemRow::at)
                    .thenComparing(ItemRow::id)
                    .thenComparing(ItemRow::kind)
                    .reversed();

    private static String key(ItemRow row) {
        return row.kind() + " " + row.id();
    }

    private Walk walk(Position from, Bounds bounds) {
        return walk(from, bounds, this::look);
    }

    private Walk walk(Position from, Bounds bounds, Walk.Looker looker) {
        return new Walk(looker, OLDEST, from, bounds, () -> nanos);
    }

    /** As ClickHouse does it, with everything a hit. */
    private Look look(Position position, Instant since, int most, BooleanSupplier late) {
        pieces.add(Duration.between(since, position.moment()));
        nanos += answering.toNanos();
        List<Hit> items =
                stored.stream()
                        .filter(row -> row.at() >= since.toEpochMilli())
                        .filter(row -> isBehind(row, position))
                        .sorted(NEWEST_FIRST)
                        .limit(most)
                        .map(row -> new Hit(row, List.of("停水")))
                        .toList();
        return new Look(
                items,
                items.size() < most
                        ? Position.before(since)
                        : items.get(items.size() - 1).row().position());
    }

    private static boolean isBehind(ItemRow row, Position position) {
        ItemRow there =
                new ItemRow(
                        position.id(),
                        position.kind(),
                        "",
                        position.at(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "");
        return NEWEST_FIRST.compare(row, there) > 0;
    }

    private static Look refuse(int code) throws TablesException {
        throw failure(code);
    }

    private static TablesException failure(int code) {
        return new TablesException(code, "没有应答。", null);
    }
}
