/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.CasePlans;
import io.yuqing.domain.cases.RandomOffice;
import io.yuqing.domain.cases.fold.CaseBookInMemory;
import io.yuqing.domain.cases.fold.CaseFold;
import io.yuqing.domain.cases.log.AnswerKind;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.log.Medium;
import io.yuqing.domain.cases.log.Proposal;
import io.yuqing.domain.cases.log.ReportResult;
import io.yuqing.domain.cases.log.UnitDuty;
import io.yuqing.domain.cases.log.Via;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.plan.Joining;
import io.yuqing.domain.cases.plan.UnitPosts;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseState;
import io.yuqing.domain.cases.record.RefusalReason;
import io.yuqing.domain.cases.record.SupervisedFor;
import io.yuqing.domain.cases.record.UnitState;
import io.yuqing.domain.rule.Coded;
import io.yuqing.domain.rule.Level;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The schemas describe what is written, and know the lists of the code. */
class CaseSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode source(String name) throws IOException {
        String path = "/io/yuqing/schema/" + name + ".schema.json";
        try (InputStream file = CaseSchemaTest.class.getResourceAsStream(path)) {
            return JSON.readTree(file);
        }
    }

    private static JsonSchema schema(String name) throws IOException {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(source(name));
    }

    @Test
    void shouldDescribeEachEntryAndEventThatIsWritten() throws IOException {
        RandomOffice office = new RandomOffice(61, CaseEventJson.CANON);
        office.run(600);
        JsonSchema action = schema("case-action");
        for (Entry entry : office.log()) {
            JsonNode written = JSON.readTree(CaseEntryJson.value(entry));
            assertThat(action.validate(written)).as(written.toString()).isEmpty();
        }
        JsonSchema happened = schema("case-event");
        for (CaseEvent event : office.events()) {
            JsonNode written = JSON.readTree(CaseEventJson.value(event));
            assertThat(happened.validate(written)).as(written.toString()).isEmpty();
        }
    }

    /** The topic of cases: how each stands after each step, the settings, the last seal. */
    @Test
    void shouldDescribeEachRecordOfTheTopicOfCases() throws IOException {
        RandomOffice office = new RandomOffice(62, CaseEventJson.CANON);
        office.run(400);
        JsonSchema record = schema("case");
        CaseBookInMemory book = new CaseBookInMemory();
        CaseFold fold = new CaseFold(CaseEventJson.CANON);
        for (Entry entry : office.log()) {
            for (CaseEvent event : fold.apply(book, entry).events()) {
                CaseRecord standing = book.find(event.caseId()).orElse(null);
                if (standing != null) {
                    JsonNode written = JSON.readTree(CaseRecordJson.value(standing));
                    assertThat(record.validate(written)).as(written.toString()).isEmpty();
                }
            }
        }
        CasePlan county =
                CasePlans.with(
                        Map.of("水务局", List.of("水务群")),
                        List.of(new Joining(Level.ORANGE, List.of("公安局"))),
                        Map.of("水务局", new UnitPosts("分管副局长", "办公室值班", "")));
        for (CasePlan plan : List.of(county, CasePlan.BARE)) {
            assertThat(CasePlanJson.read(CasePlanJson.value(plan))).isEqualTo(plan);
            JsonNode written = JSON.readTree(CasePlanJson.value(plan));
            assertThat(record.validate(written)).as(written.toString()).isEmpty();
            JsonNode inLog =
                    JSON.readTree(CaseEntryJson.value(CaseOffice.settings("settings/1", plan)));
            assertThat(schema("case-action").validate(inLog)).as(inLog.toString()).isEmpty();
        }
        assertThat(book.lastSeal()).isNotNull();
        assertThat(record.validate(JSON.readTree(SealJson.value(book.lastSeal())))).isEmpty();
    }

    @Test
    void shouldRefuseARecordOfTheTopicOfCasesThatTheReaderRefuses() throws IOException {
        JsonSchema record = schema("case");
        RandomOffice office = new RandomOffice(63, CaseEventJson.CANON);
        office.run(60);
        CaseBookInMemory book = new CaseBookInMemory();
        CaseFold fold = new CaseFold(CaseEventJson.CANON);
        office.log().forEach(entry -> fold.apply(book, entry));
        byte[] value = CaseRecordJson.value(book.all().iterator().next());
        for (String required : List.of("schema", "case_id", "seq", "state", "level", "units")) {
            ObjectNode damaged = (ObjectNode) JSON.readTree(value);
            damaged.remove(required);
            assertThat(record.validate(damaged)).as(required).isNotEmpty();
        }
    }

    @Test
    void shouldHaveExamplesThatFollowThemAndAreRead() throws IOException {
        for (JsonNode example : source("case-action").get("examples")) {
            assertThat(schema("case-action").validate(example)).isEmpty();
            CaseEntryJson.read(JSON.writeValueAsBytes(example), 0, 1);
        }
        for (JsonNode example : source("case-event").get("examples")) {
            assertThat(schema("case-event").validate(example)).isEmpty();
            CaseEventJson.read(JSON.writeValueAsBytes(example));
        }
    }

    @Test
    void shouldRefuseWhatTheReaderRefuses() throws IOException {
        JsonSchema action = schema("case-action");
        ObjectNode example = (ObjectNode) source("case-action").get("examples").get(0);
        for (String required : List.of("schema", "action_id", "type", "by")) {
            ObjectNode damaged = example.deepCopy();
            damaged.remove(required);
            assertThat(action.validate(damaged)).as(required).isNotEmpty();
        }
        ObjectNode settings = example.deepCopy();
        settings.put("type", "settings");
        assertThat(action.validate(settings)).isNotEmpty();
    }

    @Test
    void shouldHaveTheListsOfTheCode() throws IOException {
        for (String name : List.of("case-action", "case-event")) {
            JsonNode source = source(name);
            assertThat(texts(source.at("/properties/type/enum")))
                    .isEqualTo(codes(EntryType.values()));
            assertThat(texts(source.at("/$defs/by/properties/duty/enum")))
                    .isEqualTo(codes(UnitDuty.values()));
            assertThat(texts(source.at("/$defs/by/properties/medium/enum")))
                    .isEqualTo(codes(Medium.values()));
            assertThat(texts(source.at("/$defs/by/properties/via/enum")))
                    .isEqualTo(codes(Via.values()));
            List<String> fields = new ArrayList<>();
            source.at("/$defs/fields/properties").fieldNames().forEachRemaining(fields::add);
            assertThat(fields).isEqualTo(codes(EntryDetail.values()));
        }
        JsonNode record = source("case").at("/$defs/case/properties");
        assertThat(texts(record.at("/state/enum"))).isEqualTo(codes(CaseState.values()));
        assertThat(texts(record.at("/end/enum"))).isEqualTo(codes(CaseState.values()));
        assertThat(texts(record.at("/result/enum"))).isEqualTo(codes(ReportResult.values()));
        assertThat(texts(record.at("/moved_type/enum"))).isEqualTo(codes(EntryType.values()));
        assertThat(texts(record.at("/supervised_for/items/enum")))
                .isEqualTo(codes(SupervisedFor.values()));
        assertThat(texts(record.at("/approved/items/enum"))).isEqualTo(codes(Proposal.values()));
        assertThat(texts(record.at("/answers/items/properties/kind/enum")))
                .isEqualTo(codes(AnswerKind.values()));
        assertThat(texts(record.at("/units/items/properties/state/enum")))
                .isEqualTo(codes(UnitState.values()));
        JsonNode event = source("case-event");
        assertThat(texts(event.at("/properties/to/enum"))).isEqualTo(codes(CaseState.values()));
        assertThat(texts(event.at("/properties/refusal/enum")))
                .isEqualTo(codes(RefusalReason.values()));
        assertThat(texts(event.at("/properties/units/items/properties/state/enum")))
                .isEqualTo(codes(UnitState.values()));
    }

    /** Without null, which says that there is none. */
    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(
                element -> {
                    if (element.isTextual()) {
                        texts.add(element.textValue());
                    }
                });
        return texts;
    }

    private static List<String> codes(Coded[] constants) {
        return Arrays.stream(constants).map(Coded::code).toList();
    }
}
