/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The decoder against 622,679 real records with 638 faults of known kind put in. */
class DevStreamTest {

    private static final Map<String, Set<RejectReason>> REASONS =
            Map.ofEntries(
                    Map.entry("blank_line", EnumSet.of(RejectReason.BLANK)),
                    Map.entry("control_char", EnumSet.of(RejectReason.CONTROL_CHARACTER)),
                    Map.entry("epoch_1970", EnumSet.of(RejectReason.TOO_OLD)),
                    Map.entry("future_published_at", EnumSet.of(RejectReason.IN_THE_FUTURE)),
                    Map.entry("html_error_page", EnumSet.of(RejectReason.NOT_JSON)),
                    Map.entry("invalid_utf8", EnumSet.of(RejectReason.INVALID_UTF8)),
                    Map.entry("json_array", EnumSet.of(RejectReason.NOT_AN_OBJECT)),
                    Map.entry("missing_id", EnumSet.of(RejectReason.MISSING_FIELD)),
                    Map.entry("missing_published_at", EnumSet.of(RejectReason.MISSING_FIELD)),
                    Map.entry("missing_ref", EnumSet.of(RejectReason.MISSING_FIELD)),
                    Map.entry("real_no_year_date", EnumSet.of(RejectReason.BAD_TIMESTAMP)),
                    // Some are cut within a character.
                    Map.entry(
                            "truncated_json",
                            EnumSet.of(RejectReason.NOT_JSON, RejectReason.INVALID_UTF8)),
                    Map.entry("two_objects_on_line", EnumSet.of(RejectReason.TRAILING_CONTENT)),
                    Map.entry("unparseable_published_at", EnumSet.of(RejectReason.BAD_TIMESTAMP)),
                    // Null where a string is required counts as missing.
                    Map.entry(
                            "wrong_type",
                            EnumSet.of(RejectReason.WRONG_TYPE, RejectReason.MISSING_FIELD)));

    /** Any time after the last record was collected. */
    private static final long READ_AT = 1_500_000_000_000L;

    private final ItemDecoder decoder =
            new ItemDecoder(
                    IngestOptions.defaults()
                            .withClock(() -> READ_AT)
                            .withDefaultPlatform(RecordKind.COMMENT, "weibo"));

    @ParameterizedTest
    @EnumSource
    void rejectsExactlyTheMalformedLinesEachForAFittingReason(RecordKind kind) throws IOException {
        Assumptions.assumeTrue(DevStream.isPresent(), "the dev stream is not here");
        Map<Integer, String> faults = faults(DevStream.file(kind));
        TreeSet<Integer> rejected = new TreeSet<>();
        int line = 0;
        for (byte[] value : DevStream.lines(kind)) {
            line++;
            Decoded decoded = decoder.decode(kind, "t", 0, line, 0, value);
            if (decoded.isRejected()) {
                rejected.add(line);
                String fault = faults.get(line);
                assertThat(fault).as("line %d: %s", line, decoded.rejection.detail).isNotNull();
                assertThat(REASONS.get(fault))
                        .as("line %d: %s", line, fault)
                        .contains(decoded.rejection.reason);
            }
        }
        assertThat(rejected).isEqualTo(new TreeSet<>(faults.keySet()));
    }

    private static Map<Integer, String> faults(String file) throws IOException {
        Map<Integer, String> faults = new HashMap<>();
        List<String> rows = Files.readAllLines(DevStream.folder().resolve("malformed.csv"), UTF_8);
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            if (cells[0].equals(file)) {
                faults.put(Integer.valueOf(cells[1]), cells[2]);
            }
        }
        return faults;
    }
}
