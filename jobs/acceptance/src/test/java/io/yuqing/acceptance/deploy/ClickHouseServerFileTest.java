/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.junit.ClickHouseExtension;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What {@code deploy/clickhouse/server.xml} lets the server write about itself. */
class ClickHouseServerFileTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final List<Element> ENTRIES = new ArrayList<>();

    @BeforeAll
    static void read() throws Exception {
        Element root =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(DeployFiles.DEPLOY.resolve("clickhouse/server.xml").toFile())
                        .getDocumentElement();
        for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element entry) {
                ENTRIES.add(entry);
            }
        }
    }

    @Test
    void eachLogThatIsKeptForgetsWhatIsOld() {
        assertThat(ENTRIES)
                .filteredOn(entry -> isLog(entry) && !entry.hasAttribute("remove"))
                .isNotEmpty()
                .allMatch(entry -> entry.getElementsByTagName("ttl").getLength() == 1);
    }

    @Test
    void whatIsNoLogIsASettingOfTheServer() {
        assertThat(ENTRIES)
                .filteredOn(entry -> !isLog(entry))
                .isNotEmpty()
                .allSatisfy(
                        entry ->
                                assertThat(isServerSetting(entry.getTagName()))
                                        .as(entry.getTagName())
                                        .isTrue());
    }

    private static boolean isServerSetting(String name) {
        return CLICKHOUSE
                .database()
                .value("SELECT count() FROM system.server_settings WHERE name = '" + name + "'")
                .equals("1");
    }

    private static boolean isLog(Element entry) {
        return entry.getTagName().endsWith("_log");
    }
}
