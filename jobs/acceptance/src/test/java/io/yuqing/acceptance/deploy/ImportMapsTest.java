/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.collect.table.ColumnMap;
import io.yuqing.connector.collect.table.Role;
import io.yuqing.tools.collect.MapFile;
import org.junit.jupiter.api.Test;

/** The maps for {@code ./yuqing import} that a county copies. */
class ImportMapsTest {
    @Test
    void theMapOfTheHotlineCanBeUsedAsItIs() {
        ColumnMap map = MapFile.read(DeployFiles.DEPLOY.resolve("maps/hotline.yaml"));
        assertThat(map.columns())
                .containsEntry("反映内容", Role.TEXT)
                .containsEntry("来电电话", Role.AUTHOR);
        assertThat(map.constants()).containsEntry(Role.PLATFORM, "yunting-12345");
        assertThat(map.dropped()).contains("话务员");
    }
}
