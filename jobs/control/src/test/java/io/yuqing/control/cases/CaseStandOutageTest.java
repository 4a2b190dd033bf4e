/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.cases.CasePlans;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.rule.Level;
import io.yuqing.local.kafka.KafkaBroker;
import io.yuqing.local.process.Layout;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kafka goes away and comes back. */
@Timeout(180)
class CaseStandOutageTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir private Path folder;

    @Test
    void shouldSaySoAndGoOnByItself() throws CaseLogException {
        Acts acts = new Acts();
        try (KafkaBroker broker = KafkaBroker.in(Layout.find(), folder, 0).start();
                CaseOfficeInProcess office = CaseOfficeInProcess.start(broker.bootstrap());
                CaseLog log = CaseLog.open(office.kafka(), office.topics());
                CaseStand stand = CaseStand.open(office.kafka(), office.topics(), null)) {
            office.settings(CasePlans.county());
            Entry first = acts.open("城东停水", Level.YELLOW);
            log.append(first, null);
            String id = stand.await(first.actionId(), LIMIT).orElseThrow().caseId();

            broker.kill9();
            await().atMost(LIMIT).until(() -> stand.trouble() != null);

            assertThat(stand.trouble()).startsWith("事项自 ").contains("Kafka 没有应答");
            assertThat(stand.find(id)).as("what was read last").isPresent();
            Entry accept = acts.accept(id);
            assertThatThrownBy(() -> log.append(accept, null))
                    .isInstanceOf(CaseLogException.class)
                    .hasMessageContaining("没有登记");

            broker.start();
            await().atMost(LIMIT).until(() -> stand.trouble() == null);
            log.append(accept, null);
            assertThat(stand.await(accept.actionId(), LIMIT)).isPresent();
            assertThat(stand.find(id).orElseThrow().accepted).isTrue();
        }
    }
}
