/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.domain.rule.Rule;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.ControlRefusal;
import io.yuqing.wire.control.RuleCodec;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithNonKeyedOperator;
import org.apache.flink.streaming.util.BroadcastOperatorTestHarness;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControlStateTest {
    private static final MapStateDescriptor<String, String> STATE =
            ControlState.descriptor("rules");

    private BroadcastOperatorTestHarness<Long, ControlRecord, String> rules;

    @BeforeEach
    void open() throws Exception {
        openFrom(null);
    }

    @AfterEach
    void close() throws Exception {
        rules.close();
    }

    @Test
    void shouldCountAnOlderRevisionThatSaysSomethingElseThanTheStartFile() throws Exception {
        rules.processBroadcastElement(rule("busy", 1, 60), 0);
        assertThat(told()).isEqualTo("busy:5 refused 1 stored {}");
        rules.processBroadcastElement(rule("busy", 5, 60), 0);
        assertThat(told()).isEqualTo("busy:5 refused 2 stored {}");
        rules.processBroadcastElement(deletion(4), 0);
        assertThat(told()).isEqualTo("busy:5 refused 3 stored {}");
    }

    @Test
    void shouldNotCountWhatIsOnlyReadAgain() throws Exception {
        rules.processBroadcastElement(rule("busy", 5, 50), 0);
        rules.processBroadcastElement(rule("busy", 2, 50), 0);
        assertThat(told()).isEqualTo("busy:5 refused 0 stored {}");
        rules.processBroadcastElement(rule("busy", 6, 60), 0);
        rules.processBroadcastElement(rule("busy", 6, 60), 0);
        assertThat(told()).isEqualTo("busy:6 refused 0 stored {busy=6}");
    }

    @Test
    void shouldKeepTheOneBeforeInForceAndInStateWhenTheNewOneIsFaulty() throws Exception {
        rules.processBroadcastElement(rule("busy", 6, 60), 0);
        rules.processBroadcastElement(misspelt("busy", 7), 0);
        assertThat(told()).isEqualTo("busy:6 refused 1 stored {busy=6}");
    }

    @Test
    void shouldStartFromASavepointWithARecordThatIsRefusedTodayAndKeepIt() throws Exception {
        restart(
                LaxFunction.savepoint(
                        STATE, rule("other", 2, 60), misspelt("third", 3), misspelt("busy", 9)));
        assertThat(told()).isEqualTo("busy:5 other:2 refused 2 stored {busy=9, other=2, third=3}");

        restart(rules.snapshot(2, 2));
        assertThat(told()).isEqualTo("busy:5 other:2 refused 2 stored {busy=9, other=2, third=3}");

        rules.processBroadcastElement(rule("third", 4, 60), 0);
        assertThat(told())
                .isEqualTo("busy:5 other:2 third:4 refused 2 stored {busy=9, other=2, third=4}");
    }

    @Test
    void shouldSayWhichRecordOfASavepointIsOutOfForceAndWhy() throws Exception {
        restart(LaxFunction.savepoint(STATE, misspelt("third", 3)));
        ControlRefusal refusal = TellsWhatIsInForce.last.refusals().get(0);
        assertThat(refusal.id()).isEqualTo("third");
        assertThat(refusal.reason()).contains("rule 'third'", "weibbo");
    }

    @Test
    void shouldNotCountARecordOfASavepointThatTheStartFileReplaces() throws Exception {
        restart(LaxFunction.savepoint(STATE, rule("busy", 4, 60)));
        assertThat(told()).isEqualTo("busy:5 refused 0 stored {busy=4}");
    }

    @Test
    void shouldForgetWhatIsNotAnnouncedAnyMoreThoughItWasOutOfForce() throws Exception {
        restart(LaxFunction.savepoint(STATE, rule("busy", 4, 60), misspelt("third", 3)));
        rules.processBroadcastElement(ControlRecord.of("busy", ""), 0);
        rules.processBroadcastElement(ControlRecord.of("third", ""), 0);
        assertThat(told()).endsWith("stored {}");
    }

    @Test
    void shouldNotStartFromAFaultyStartFile() {
        assertThatThrownBy(() -> harness(misspelt("busy", 1)).open())
                .isInstanceOf(ControlException.class);
    }

    private void restart(OperatorSubtaskState savepoint) throws Exception {
        rules.close();
        openFrom(savepoint);
    }

    private void openFrom(OperatorSubtaskState savepoint) throws Exception {
        rules = harness(rule("busy", 5, 50));
        if (savepoint != null) {
            rules.initializeState(savepoint);
        }
        rules.open();
    }

    private static BroadcastOperatorTestHarness<Long, ControlRecord, String> harness(
            ControlRecord start) throws Exception {
        return new BroadcastOperatorTestHarness<>(
                new CoBroadcastWithNonKeyedOperator<>(
                        new TellsWhatIsInForce(start), List.of(STATE)),
                8,
                1,
                0);
    }

    private String told() throws Exception {
        rules.processElement(0L, 0);
        List<String> told = rules.extractOutputValues();
        return told.get(told.size() - 1);
    }

    private static ControlRecord rule(String id, long revision, int threshold) {
        return ControlRecord.of(
                id,
                """
                {"id":"%s","revision":%d,"name":"跟帖","subject":"thread",
                "measure":"comments","window":"1h","threshold":%d,"level":"yellow"}
                """
                        .formatted(id, revision, threshold));
    }

    private static ControlRecord misspelt(String id, long revision) {
        ControlRecord rule = rule(id, revision, 60);
        rule.json = rule.json.replace("\"level\"", "\"channels\":[\"weibbo\"],\"level\"");
        return rule;
    }

    private static ControlRecord deletion(long revision) {
        return ControlRecord.of(
                "busy", "{\"id\":\"busy\",\"revision\":%d,\"deleted\":true}".formatted(revision));
    }

    private static final class TellsWhatIsInForce
            extends BroadcastProcessFunction<Long, ControlRecord, String>
            implements CheckpointedFunction {
        private static ControlState<Rule> last;
        private final ControlRecord start;
        private transient Counter refused;
        private transient ControlState<Rule> rules;

        private TellsWhatIsInForce(ControlRecord start) {
            this.start = start;
        }

        @Override
        public void initializeState(FunctionInitializationContext context) throws Exception {
            refused = new SimpleCounter();
            rules = ControlState.of(context, STATE, new RuleCodec(), List.of(start), refused);
            last = rules;
        }

        @Override
        public void snapshotState(FunctionSnapshotContext context) {
            // Broadcast state is stored by itself.
        }

        @Override
        public void processElement(Long any, ReadOnlyContext context, Collector<String> out)
                throws Exception {
            String inForce =
                    rules.inForce().stream()
                            .map(rule -> rule.id() + ":" + rule.revision())
                            .sorted()
                            .collect(Collectors.joining(" "));
            Map<String, String> stored = new TreeMap<>();
            for (Map.Entry<String, String> each :
                    context.getBroadcastState(STATE).immutableEntries()) {
                stored.put(
                        each.getKey(),
                        each.getValue().replaceAll("(?s).*revision\":(\\d+).*", "$1"));
            }
            out.collect(inForce + " refused " + refused.getCount() + " stored " + stored);
        }

        @Override
        public void processBroadcastElement(
                ControlRecord change, Context context, Collector<String> out) throws Exception {
            rules.take(change);
        }
    }
}
