/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    @Test
    void anAnchorIsTheHeadingAsGitHubWritesIt() {
        assertThat(Markdown.anchor("Model card: sentiment.bin"))
                .isEqualTo("model-card-sentimentbin");
        assertThat(Markdown.anchor("Why `UNCERTAIN`, and not just failed?"))
                .isEqualTo("why-uncertain-and-not-just-failed");
        assertThat(Markdown.anchor("接本机的 Grafana")).isEqualTo("接本机的-grafana");
    }

    @Test
    void headingsThatOccurTwiceAreNumbered() {
        Markdown twice = new Markdown("# a\n## b\n## b\n");
        assertThat(twice.anchors()).containsExactly("a", "b", "b-1");
    }

    @Test
    void whatStandsInABlockIsNeitherHeadingNorLink() {
        Markdown text = new Markdown("# a\n```yaml\n# no heading [x](y)\n```\n[x](z)\n");
        assertThat(text.headings()).containsExactly(new Markdown.Heading(1, "a"));
        assertThat(text.links()).containsExactly("z");
        assertThat(text.blocks("yaml")).containsExactly("# no heading [x](y)\n");
    }

    @Test
    void aRowIsCutAtBarsThatAreNotEscaped() {
        Markdown table = new Markdown("| key | value |\n|---|---|\n| `a\\|b` | c |\n");
        assertThat(table.rows()).containsExactly(List.of("`a\\|b`", "c"));
    }

    @Test
    void anOptionOfACommandIsTold_AndAKeyOfTheJobIsNot() {
        Markdown text = new Markdown("up --port-kafka 1 -- --window.retention 2, a--b");
        assertThat(text.options()).containsExactly("port-kafka");
    }

    @Test
    void aSectionEndsWithTheNext() {
        Markdown text = new Markdown("# t\n\n## a\nin\n### b\nin too\n\n## c\nout\n");
        assertThat(text.section("a").text()).isEqualTo("in\n### b\nin too\n");
    }
}
