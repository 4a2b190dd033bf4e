/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What {@code deploy/clickhouse/users.xml} lets the users of ClickHouse do. */
class ClickHouseUsersTest {
    private static final String GRANT = "GRANT SELECT ON yuqing.";
    private static final Pattern VIEW = Pattern.compile("CREATE OR REPLACE VIEW (v_\\w+)");

    private static Document users;

    @BeforeAll
    static void read() throws Exception {
        users =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(DeployFiles.DEPLOY.resolve("clickhouse/users.xml").toFile());
    }

    @Test
    void readersMayReadEveryViewAndNothingElse() throws Exception {
        TreeSet<String> views = new TreeSet<>();
        try (Stream<Path> files = Files.list(DeployFiles.ROOT.resolve("sql"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".sql")).toList()) {
                VIEW.matcher(Files.readString(file)).results().forEach(m -> views.add(m.group(1)));
            }
        }
        assertThat(views).isNotEmpty();
        for (String user : List.of("yuqing_reader", "yuqing_analyst")) {
            assertThat(texts("/clickhouse/users/" + user + "//query"))
                    .as(user)
                    .containsExactlyInAnyOrderElementsOf(
                            views.stream().map(GRANT::concat).toList());
        }
    }

    @Test
    void theReaderIsReadOnlyAndLimited() throws Exception {
        String limits = "/clickhouse/profiles/yuqing_reader/";

        assertThat(texts("/clickhouse/users/yuqing_reader/profile"))
                .containsExactly("yuqing_reader");
        assertThat(texts(limits + "readonly")).containsExactly("1");
        assertThat(texts(limits + "constraints/*[changeable_in_readonly]")).hasSize(1);
        for (String limit : List.of("max_execution_time", "max_memory_usage", "max_result_rows")) {
            assertThat(texts(limits + limit)).as(limit).hasSize(1);
        }
    }

    @Test
    void nobodyComesInWithoutAPasswordOfMakeSecrets() throws Exception {
        assertThat(texts("/clickhouse/users/default/@remove")).containsExactly("remove");
        assertThat(texts("//*[starts-with(name(), 'password')]")).isEmpty();
    }

    private static List<String> texts(String path) throws Exception {
        NodeList found =
                (NodeList)
                        XPathFactory.newInstance()
                                .newXPath()
                                .evaluate(path, users, XPathConstants.NODESET);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Node::getTextContent)
                .toList();
    }
}
