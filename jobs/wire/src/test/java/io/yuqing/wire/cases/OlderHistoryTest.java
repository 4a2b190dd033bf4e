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
        "1, 10ba87f20fc31b299d5dac4c30a26816458bcf56f807e103454d2b27745a91d8",
        "2, 09c2dacda2ec495bbc8c35ac242042be6e8e6b48fff4ce9bb5523c60baffcc0b",
        "3, 79db21b1ee99299530a81886f14dbd6c5b78b3a55574fce3a16f899da102c175"
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
