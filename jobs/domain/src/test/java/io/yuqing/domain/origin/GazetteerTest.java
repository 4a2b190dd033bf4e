/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    private static final Gazetteer COUNTY =
            Gazetteer.parse("places.txt", "# towns\n鹭渚小学 鹭渚镇\n东湖，云汀街道 # the lake\n\n");

    @Test
    void thePlaceThatIsNamedFirstDecides() {
        assertThat(COUNTY.townOf(List.of("北京", "东湖", "鹭渚小学"))).isEqualTo("云汀街道");
        assertThat(COUNTY.townOf(List.of("鹭渚镇", "东湖"))).isEqualTo("鹭渚镇");
        assertThat(COUNTY.townOf(List.of("北京"))).isEmpty();
    }

    @Test
    void whatIsNeitherProvinceNorTownIsCountedTogether() {
        assertThat(COUNTY.counted("四川")).isEqualTo("四川");
        assertThat(COUNTY.counted("鹭渚镇")).isEqualTo("鹭渚镇");
        assertThat(COUNTY.counted("火星")).isEqualTo(Gazetteer.OTHER);
        assertThat(COUNTY.counted("")).isEmpty();
        assertThat(Gazetteer.NONE.counted("火星")).isEqualTo("火星");
    }

    @Test
    void aRegionWithoutATownIsCountedByItsNameForRulesThatAskForIt() {
        Gazetteer county = Gazetteer.parse("p", "云汀县 -\n东湖 云汀街道\n");
        assertThat(county.counted("云汀县")).isEqualTo("云汀县");
        assertThat(county.counted("火星")).isEqualTo(Gazetteer.OTHER);
        assertThat(county.townOf(List.of("云汀县", "东湖"))).isEqualTo("云汀街道");
        assertThat(county.townOf(List.of("云汀县"))).isEmpty();
        assertThat(Gazetteer.parse("p", "云汀县 -\n").counted("火星")).isEqualTo(Gazetteer.OTHER);
    }

    @Test
    void everyFaultyLineIsNamedOnALineOfItsOwn() {
        assertThatThrownBy(() -> Gazetteer.parse("p", "东湖\n东湖 云汀街道\n东湖 鹭渚镇\n湖 镇\n"))
                .hasMessage(
                        """
                        p, line 1: write a place and its town with a blank between them.
                        p, line 3: "东湖" lies in 云汀街道 already; keep one of the two.
                        p, line 4: "湖" is not 2 to 30 characters or digits.""");
    }
}
