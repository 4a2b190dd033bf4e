/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadTest {

    private static final List<String> LABELS = List.of("A", "B");
    private static final Head.Pooling HALF = new Head.Pooling(0.5f, 1);

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        byte[] file = file();
        HeadFile read = HeadFile.read(file, LABELS);

        assertThat(file).isEqualTo(file());
        assertThat(read.head().inputs()).isEqualTo(2);
        assertThat(read.head().alone(new float[] {1, 0})[0]).isGreaterThan(0.8);
        assertThat(read.checksum()).hasSize(64);
    }

    @Test
    void anotherFileIsRefusedWithWhatDiffers() throws IOException {
        byte[] file = file();

        assertThatThrownBy(() -> HeadFile.read(file, List.of("A", "C")))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "The head is refused: its label is B, not C; train it anew"
                                + " (nlp/README.md).");
        file[20] ^= 1;
        assertThatThrownBy(() -> HeadFile.read(file, LABELS))
                .hasMessageContaining("its checksum does not fit its content");
        assertThatThrownBy(() -> HeadFile.read(new byte[3], LABELS))
                .hasMessageContaining("it has 3 bytes");
    }

    @Test
    void poolingIsBetweenBothAndRounded() {
        double[] pooled = Head.pooled(new double[] {.9, .1}, new double[] {.5, .5}, HALF);

        assertThat(pooled).containsExactly(.75, .25);
        assertThat(Head.pooled(new double[] {1, 0}, new double[] {0, 1}, HALF))
                .containsExactly(.5, .5);
    }

    @Test
    void theShippedHeadsAreThoseOfTheCard() throws IOException {
        String card = Files.readString(card());

        assertThat(card)
                .contains(
                        HeadFile.load(HeadFile.ROUTING, SecondReader.ROUTES).checksum(),
                        HeadFile.load(HeadFile.SENTIMENT, SecondReader.SENTIMENTS).checksum());
    }

    @Test
    void aTrainedHeadIsRightAndTheSameEachTime() throws IOException {
        assertThat(HeadFile.write(LABELS, trained(), HALF, ""))
                .isEqualTo(HeadFile.write(LABELS, trained(), HALF, ""));
        Head head = HeadFile.read(HeadFile.write(LABELS, trained(), HALF, ""), LABELS).head();
        assertThat(head.alone(new float[] {1, 0})[0]).isGreaterThan(0.7);
        assertThat(head.alone(new float[] {0, 1})[1]).isGreaterThan(0.7);
    }

    @Test
    void twoLayersLearnWhatOneCannot() throws IOException {
        byte[] file = HeadFile.write(LABELS, new HiddenTraining(eitherOr()).train(), HALF, "");
        assertThat(HeadFile.write(LABELS, new HiddenTraining(eitherOr()).train(), HALF, ""))
                .isEqualTo(file);

        Head head = HeadFile.read(file, LABELS).head();
        assertThat(head.inputs()).isEqualTo(2);
        assertThat(head.alone(new float[] {1, 0})[0]).isGreaterThan(0.7);
        assertThat(head.alone(new float[] {0, 1})[0]).isGreaterThan(0.7);
        assertThat(head.alone(new float[] {0, 0})[1]).isGreaterThan(0.7);
        assertThat(head.alone(new float[] {1, 1})[1]).isGreaterThan(0.7);
    }

    /** A if exactly one of both is there. */
    private static Examples eitherOr() {
        Examples examples = new Examples();
        for (int i = 0; i < 16_000; i++) {
            int one = i & 1;
            int other = i >> 1 & 1;
            double different = one ^ other;
            examples.add(new float[] {one, other}, new double[] {different, 1 - different}, 1);
        }
        return examples;
    }

    private static List<List<HeadFile.Row>> trained() {
        Examples examples = new Examples();
        examples.add(new float[] {1, 0.1f}, new double[] {1, 0}, 1);
        examples.add(new float[] {0.1f, 1}, new double[] {0, 1}, 1);
        examples.add(new float[] {0.9f, 0.2f}, new double[] {0.7, 0.3}, 2);
        return List.of(new SoftmaxTraining(examples).train(1e-3, 200));
    }

    private static byte[] file() throws IOException {
        return HeadFile.write(
                LABELS,
                List.of(
                        List.of(
                                new HeadFile.Row(0.02f, 0, new byte[] {100, 0}),
                                new HeadFile.Row(0.02f, 0, new byte[] {0, 100}))),
                HALF,
                "fingerprint");
    }

    private static Path card() {
        return Path.of(System.getProperty("yuqing.root", ".."), "nlp", "README.md");
    }
}
