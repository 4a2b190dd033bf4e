/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ToldFaultTest {
    private final ToldFault fault = new ToldFault();

    @Test
    void shouldKeepKindAndPlaceAndNoWords() {
        List.of(
                        "程序出错，请把下面的内容交给维护人员：",
                        "java.lang.IllegalStateException: a word of a post",
                        "at com.other.Client.query(Client.java:20)",
                        "at io.yuqing.tools.report.ServerTables.rows(ServerTables.java:31)",
                        "at io.yuqing.tools.Main.main(Main.java:46)",
                        "java.lang.Error: later")
                .forEach(fault::said);

        assertThat(fault)
                .hasToString(
                        " (java.lang.IllegalStateException"
                                + " at io.yuqing.tools.report.ServerTables.rows(ServerTables.java:31))");
    }

    @Test
    void shouldBeEmptyWhereNothingBroke() {
        fault.said("ClickHouse 没有应答；请查看它是否在运行。");

        assertThat(fault).hasToString("");
    }
}
