/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.cases.RandomOffice;
import io.yuqing.domain.cases.fold.CaseBookInMemory;
import io.yuqing.domain.cases.fold.CaseFold;
import io.yuqing.domain.cases.log.Entry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stood in a log before a rule came is decided without it: the same bytes for good. */
class OlderHistoryTest {

    /** The digests are those of the version that knew the first rules only. */
    @ParameterizedTest
    @CsvSource({
        "1, fbc2ef09aa28f9f8b3af8b5f798cac7f1293a39788183358cc45389ac7792c3f",
        "2, d53684b4b0e981de239416780f60b9b8fa8b838587867149aa3198953136c8d0",
        "3, 1ac749e24dc9c2a291cf7254bf3ee9eb3eaa86e3e8ab0f463088dcfa25119755"
    })
    void shouldFoldALogOfTheFirstRulesToTheSameEventsAndCases(long seed, String digest)
            throws Exception {
        RandomOffice office = new RandomOffice(seed, CaseEventJson.CANON, Entry.FIRST_RULES);
        office.run(1_500);

        CaseFold fold = new CaseFold(CaseEventJson.CANON);
        CaseBookInMemory book = new CaseBookInMemory();
        MessageDigest bytes = MessageDigest.getInstance("SHA-256");
        for (Entry entry : office.log()) {
            byte[] written = CaseEntryJson.value(entry.at(entry.offset(), 0));
            assertThat(new String(written, StandardCharsets.UTF_8)).doesNotContain("\"rules\"");
            Entry read = CaseEntryJson.read(written, entry.offset(), entry.recordedAt());
            fold.apply(book, read)
                    .events()
                    .forEach(event -> bytes.update(CaseEventJson.value(event)));
        }
        book.all().forEach(record -> bytes.update(CaseRecordJson.value(record)));

        assertThat(HexFormat.of().formatHex(bytes.digest())).isEqualTo(digest);
    }
}
