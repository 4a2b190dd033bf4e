/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.wire.control.ControlRecord;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithNonKeyedOperator;
import org.apache.flink.streaming.util.BroadcastOperatorTestHarness;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RulesInForceTest {
    private BroadcastOperatorTestHarness<Integer, ControlRecord, String> rules;

    @BeforeEach
    void open() throws Exception {
        rules =
                new BroadcastOperatorTestHarness<>(
                        new CoBroadcastWithNonKeyedOperator<>(
                                new TellsWhatIsInForce(), List.of(RulesInForce.STATE)),
                        8,
                        1,
                        0);
        rules.open();
    }

    @AfterEach
    void close() throws Exception {
        rules.close();
    }

    @Test
    void shouldCountAnOlderRevisionThatSaysSomethingElseThanTheStartFile() throws Exception {
        rules.processBroadcastElement(rule(1, 60), 0);
        assertThat(inForce()).isEqualTo("revision 5, refused 1");
        rules.processBroadcastElement(rule(5, 60), 0);
        assertThat(inForce()).isEqualTo("revision 5, refused 2");
        rules.processBroadcastElement(deletion(4), 0);
        assertThat(inForce()).isEqualTo("revision 5, refused 3");
    }

    @Test
    void shouldNotCountWhatIsOnlyReadAgain() throws Exception {
        rules.processBroadcastElement(rule(5, 50), 0);
        rules.processBroadcastElement(rule(2, 50), 0);
        assertThat(inForce()).isEqualTo("revision 5, refused 0");
        rules.processBroadcastElement(rule(6, 60), 0);
        rules.processBroadcastElement(rule(6, 60), 0);
        assertThat(inForce()).isEqualTo("revision 6, refused 0");
    }

    private String inForce() throws Exception {
        rules.processElement(0, 0);
        List<String> told = rules.extractOutputValues();
        return told.get(told.size() - 1);
    }

    private static ControlRecord rule(long revision, int threshold) {
        return ControlRecord.of(
                "busy",
                """
                {"id":"busy","revision":%d,"name":"跟帖","subject":"thread",
                "measure":"comments","window":"1h","threshold":%d,"level":"yellow"}
                """
                        .formatted(revision, threshold));
    }

    private static ControlRecord deletion(long revision) {
        return ControlRecord.of(
                "busy", "{\"id\":\"busy\",\"revision\":%d,\"deleted\":true}".formatted(revision));
    }

    private static final class TellsWhatIsInForce
            extends BroadcastProcessFunction<Integer, ControlRecord, String> {
        private transient Counter refused;
        private transient RulesInForce rules;

        @Override
        public void open(OpenContext context) {
            refused = new SimpleCounter();
            rules = new RulesInForce(List.of(rule(5, 50)), refused);
        }

        @Override
        public void processElement(Integer any, ReadOnlyContext context, Collector<String> out)
                throws Exception {
            long revision =
                    rules.book(context.getBroadcastState(RulesInForce.STATE))
                            .find("busy")
                            .orElseThrow()
                            .revision();
            out.collect("revision " + revision + ", refused " + refused.getCount());
        }

        @Override
        public void processBroadcastElement(
                ControlRecord change, Context context, Collector<String> out) throws Exception {
            rules.take(change, context.getBroadcastState(RulesInForce.STATE));
        }
    }
}
