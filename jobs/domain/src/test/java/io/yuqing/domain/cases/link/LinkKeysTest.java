/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.domain.cases.log.UnitDuty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkKeysTest {
    private static final long AT = 1_790_000_000_123L;
    private static final CaseToken TOKEN = CaseToken.ofAlert("told-1", "水务局", AT);

    private static final String VECTOR_ALERT =
            "j8CCXGEAAaDEUGx7CeawtOWKoeWxgHRvbGQtMQ.-TvM-P567aVPKU0FzehSyg";
    private static final String VECTOR_CASE =
            "j8CCXGMEAaDEUGx7CeS9j-W7uuWxgGNhYmM.ljQisk7c2-mA2ZUSdon_pA";
    private static final String VECTOR_LIST =
            "j8CCXGwAAaDEUGx7CeawtOWKoeWxgA.1B_S4aAXXDDQ_eZaySSa9g";
    private static final String VECTOR_SEAL = "FERBiwVfBLHdr-lQ1kx0XQ";

    private final LinkKeys keys = LinkKeys.of(List.of(key(1)));

    /**
     * Made by another implementation: Python's hmac and struct, with the key 01 … 20 in
     * hexadecimal.
     */
    @Test
    void aTokenIsWrittenAsDocumented() {
        assertThat(keys.sign(TOKEN)).isEqualTo(VECTOR_ALERT);
        assertThat(
                        keys.sign(
                                new CaseToken(
                                        LinkTarget.CASE,
                                        "cabc",
                                        "住建局",
                                        UnitDuty.DEPUTY_LEADER,
                                        AT)))
                .isEqualTo(VECTOR_CASE);
        assertThat(keys.sign(CaseToken.ofList("水务局", AT))).isEqualTo(VECTOR_LIST);
        assertThat(keys.seal("form", "一")).isEqualTo(VECTOR_SEAL);
    }

    @Test
    void whatWeSignedIsReadBack() {
        for (CaseToken token :
                List.of(
                        TOKEN,
                        CaseToken.ofCase("cabcdefghijklmno", "城关镇人民政府", 0),
                        CaseToken.ofList("水务局", AT),
                        new CaseToken(LinkTarget.CASE, "c1", "水务局", UnitDuty.SUPERVISOR, AT))) {
            assertThat(keys.open(keys.sign(token))).contains(token);
        }
    }

    @Test
    void anyOtherSignOfATokenIsNotBelieved() {
        String token = keys.sign(TOKEN);
        for (int i = 0; i < token.length(); i++) {
            for (char other : "AB_.-9z=".toCharArray()) {
                String forged = token.substring(0, i) + other + token.substring(i + 1);
                assertThat(keys.open(forged).isPresent()).isEqualTo(forged.equals(token));
            }
        }
    }

    @Test
    void whatIsNoTokenAtAllIsNotBelieved() {
        String token = keys.sign(TOKEN);
        for (String none :
                List.of(
                        "",
                        ".",
                        "a.b",
                        "..",
                        token + "A",
                        token + "=",
                        " " + token,
                        token.substring(1))) {
            assertThat(keys.open(none)).as(none).isEmpty();
        }
        assertThat(keys.open("A".repeat(100_000))).isEmpty();
    }

    @Test
    void aTokenOfAnotherKeyIsNotBelieved() {
        assertThat(LinkKeys.of(List.of(key(2))).open(keys.sign(TOKEN))).isEmpty();
    }

    @Test
    void oneLinkHasOneWriting() {
        String token = keys.sign(TOKEN);
        String head = token.substring(0, token.indexOf('.'));
        byte[] bytes = Base64.getUrlDecoder().decode(head);
        String padded = Base64.getUrlEncoder().encodeToString(bytes);
        assertThat(keys.open(padded + token.substring(head.length())).isPresent())
                .isEqualTo(padded.equals(head));
    }

    @Test
    void theNewestKeySignsAndTheOneBeforeIsStillBelieved() {
        LinkKeys both = LinkKeys.of(List.of(key(2), key(1)));
        assertThat(both.open(keys.sign(TOKEN))).contains(TOKEN);
        assertThat(LinkKeys.of(List.of(key(2))).open(both.sign(TOKEN))).contains(TOKEN);
        assertThat(keys.open(both.sign(TOKEN))).isEmpty();
        assertThat(both.isSeal(keys.seal("form", "a"), "form", "a")).isTrue();
        assertThat(LinkKeys.of(List.of(key(3), key(2))).open(keys.sign(TOKEN))).isEmpty();
    }

    @Test
    void aSealHoldsForItsTextAndPurposeOnly() {
        String seal = keys.seal("form", "a");
        assertThat(keys.isSeal(seal, "form", "a")).isTrue();
        assertThat(keys.isSeal(seal, "pin", "a")).isFalse();
        assertThat(keys.isSeal(seal, "form", "b")).isFalse();
        assertThat(keys.isSeal("", "form", "a")).isFalse();
    }

    @Test
    void keysOfAnotherLengthOrTooManyAreRefused() {
        assertThatThrownBy(() -> LinkKeys.of(List.of(new byte[31])))
                .hasMessage("a key of links has 32 bytes, this has 31");
        assertThatThrownBy(() -> LinkKeys.of(List.of()))
                .hasMessage("there are 0 keys of links; there may be one or two");
        List<byte[]> three = new ArrayList<>(List.of(key(1), key(2), key(3)));
        assertThatThrownBy(() -> LinkKeys.of(three)).hasMessageContaining("3 keys");
    }

    @Test
    void aTokenNamesAUnitAndWhatItLeadsTo() {
        assertThatThrownBy(() -> CaseToken.ofCase("", "水务局", AT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CaseToken.ofCase("c1", "", AT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CaseToken.ofCase("c1", "局".repeat(86), AT))
                .hasMessage(
                        "a link names one unit and one alert or case, each of at most 255 bytes");
        assertThatThrownBy(() -> CaseToken.ofCase("c1", "水务局", -1))
                .hasMessage("-1 is no time at which a link is made");
    }

    @Test
    void nobodyReadsAKeyInALog() {
        assertThat(keys).hasToString("LinkKeys[hidden]");
    }

    private static byte[] key(int first) {
        byte[] key = new byte[LinkKeys.KEY_BYTES];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (first + i);
        }
        return Arrays.copyOf(key, key.length);
    }
}
