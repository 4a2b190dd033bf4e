/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionMaskTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "浙江", "浙江 杭州", "浙江省/杭州市·西湖区", "IP属地：浙江", "330102", "Hangzhou"})
    void aPlaceStays(String region) {
        assertThat(RegionMask.mask(region)).isEqualTo(region);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张三 13812345678",
                "@张三",
                "浙江 zhang@qq.com",
                "uid1234567",
                "weibo.com/u/1234567890"
            })
    void whatPointsToAPersonIsNoPlace(String region) {
        assertThat(RegionMask.mask(region)).isEmpty();
    }
}
