/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trainer on a few dozen sentences; what the shipped model reaches is in the model card. */
class TrainingTest {

    private static final String[] SUBJECTS = {
        "小区", "学校", "医院", "食堂", "公园", "车站", "物业", "村里", "街道", "市场", "工地", "超市"
    };

    @TempDir private Path folder;

    @Test
    void theSameTextsGiveTheSameBytes() throws IOException {
        writeExamples();

        assertThat(train("first.bin", null)).isEqualTo(train("second.bin", null));
    }

    @Test
    void labelsOfOnesOwnChangeTheModelAndItsDataFingerprint() throws IOException {
        writeExamples();
        Path local = Files.createDirectory(folder.resolve("local"));
        Files.writeString(local.resolve("ours.tsv"), "label\ttext\nneg\t窗口又没有人\npos\t窗口一直有人\n");
        SentimentModel without = read(train("without.bin", null));
        SentimentModel with = read(train("with.bin", local));

        assertThat(with.checksum()).isNotEqualTo(without.checksum());
        assertThat(with.dataFingerprint()).isNotEqualTo(without.dataFingerprint());
    }

    @Test
    void theModelFileNamesTheDataItWasTrainedOn() throws IOException {
        writeExamples();

        assertThat(read(train("model.bin", null)).dataFingerprint())
                .isEqualTo(HexFormat.of().formatHex(TrainingData.read(folder, null).fingerprint()));
    }

    @Test
    void aWrongLabelIsNamedWithFileAndLine() throws IOException {
        Path file = folder.resolve("ours.tsv");
        Files.writeString(file, "neg\t又停水\nbad\t又停电\n");

        assertThatThrownBy(() -> TrainingFile.readLocal(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ", line 2: expected neg, neu or pos, a tab, a text.");
    }

    private byte[] train(String name, Path local) throws IOException {
        Path file = folder.resolve(name);
        TrainSentiment.main(
                local == null
                        ? new String[] {folder.toString(), file.toString()}
                        : new String[] {folder.toString(), file.toString(), local.toString()});
        return Files.readAllBytes(file);
    }

    private static SentimentModel read(byte[] file) throws IOException {
        return SentimentModelFile.read(new ByteArrayInputStream(file));
    }

    private void writeExamples() throws IOException {
        StringBuilder lines = new StringBuilder("label\tdetail\tsource\ttext\n");
        for (String subject : SUBJECTS) {
            lines.append("neg\t-\tours\t").append(subject).append("太差了，气死人\n");
            lines.append("neu\t-\tours\t请问").append(subject).append("几点开门\n");
            lines.append("pos\t-\tours\t").append(subject).append("真好，点赞\n");
        }
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("sent3_ours_train.tsv.gz"), zipped.toByteArray());
    }
}
