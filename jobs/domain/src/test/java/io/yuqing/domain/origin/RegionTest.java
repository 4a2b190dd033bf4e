/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "四川",
                "发布于 四川",
                "IP属地：四川",
                "四川省",
                " 四川 ",
                "来自四川",
                "ip 属地: 四川省",
                "　四川",
                "中国四川",
                "IP：四川",
                "发表于四川",
                "IP归属地：四川"
            })
    void aProvinceIsOneHoweverItIsShown(String written) {
        assertThat(Region.normal(written)).isEqualTo("四川");
    }

    @ParameterizedTest
    @CsvSource({"广西壮族自治区,广西", "上海市,上海", "香港特别行政区,香港", "内蒙古自治区,内蒙古", "吉林市,吉林"})
    void aProvinceHasItsShortName(String written, String region) {
        assertThat(Region.normal(written)).isEqualTo(region);
    }

    @ParameterizedTest
    @CsvSource({"云汀街道,云汀街道", "发布于 鹭渚镇,鹭渚镇", "美国,美国", "四川省成都市,四川省成都市", "中国,''", "未知,''"})
    void anythingElseStaysWithoutWhatStandsBeforeIt(String written, String region) {
        assertThat(Region.normal(written)).isEqualTo(region);
    }

    @Test
    void aTextThatIsNoRegionIsCut() {
        assertThat(Region.normal("长".repeat(256))).hasSize(Region.LONGEST);
    }
}
