/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.situation;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.gateway.ManualClock;
import io.yuqing.gateway.desk.DeskTables;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.local.engine.ClickHouseHttp;
import io.yuqing.local.engine.ClickHouseProcess;
import io.yuqing.local.process.Layout;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ClickHouse that goes away and comes back: what was read stays, and goes on by itself. */
class SituationOutageTest {
    private static final Duration WHILE = Duration.ofMinutes(7);
    private static final Instant LATER = DeskTables.NOW.plus(WHILE);

    @TempDir private Path folder;

    private final ManualClock clock = new ManualClock(DeskTables.NOW);
    private long nanos;

    @Test
    void shouldKeepWhatItReadAndGoOnByItself() throws IOException {
        try (ClickHouseProcess server =
                ClickHouseProcess.in(Layout.find(), folder.resolve("db"), 0).start()) {
            DeskTables.migrate(server.url(), "default");
            SituationReader reader = reader(server);
            server.kill9();

            look(reader);
            assertThat(reader.situation().oldest()).isEmpty();
            assertThat(reader.situation().trouble())
                    .contains(new Trouble(DeskTables.NOW, "ClickHouse（" + server.url() + "）没有应答。"));

            server.start();
            look(reader);
            assertThat(reader.situation().trouble()).isEmpty();
            assertThat(reader.situation().oldest()).contains(DeskTables.NOW);

            server.kill9();
            clock.pass(WHILE);
            look(reader);
            look(reader);
            assertThat(reader.situation().trouble()).map(Trouble::since).contains(LATER);
            assertThat(reader.situation().oldest()).contains(DeskTables.NOW);
            assertThat(reader.situation().alerts().isKnown()).isTrue();

            server.start();
            look(reader);
            assertThat(reader.situation().trouble()).isEmpty();
            assertThat(reader.situation().oldest()).contains(LATER);
        }
    }

    /** One view that cannot be read keeps nobody from seeing the rest. */
    @Test
    void shouldGoOnWithTheRestWhenOneCannotBeRead() throws IOException {
        try (ClickHouseProcess server =
                ClickHouseProcess.in(Layout.find(), folder.resolve("db"), 0).start()) {
            DeskTables.migrate(server.url(), "default");
            new ClickHouseHttp(server.url()).execute("DROP VIEW v_deliveries");
            SituationReader reader = reader(server);
            look(reader);

            assertThat(reader.situation().notices().isKnown()).isFalse();
            assertThat(reader.situation().alerts().isKnown()).isTrue();
            assertThat(reader.situation().threads().isKnown()).isTrue();
            assertThat(reader.situation().trouble())
                    .map(Trouble::why)
                    .hasValueSatisfying(why -> assertThat(why).startsWith("ClickHouse 里没有要读的库或视图"));
        }
    }

    private SituationReader reader(ClickHouseProcess server) throws IOException {
        return new SituationReader(
                new Tables(DeskTables.settings(server.url(), "default")), clock, () -> nanos);
    }

    /** When all is due. */
    private void look(SituationReader reader) {
        nanos += Pace.MOST.toNanos();
        reader.look();
    }
}
