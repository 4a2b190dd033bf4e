/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report.make;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.gateway.config.report.ReportsSettings;
import io.yuqing.gateway.desk.child.RunFolder;
import io.yuqing.report.shelf.Facts;
import io.yuqing.report.shelf.Hand;
import io.yuqing.report.shelf.PaperFile;
import io.yuqing.report.shelf.Shelf;
import io.yuqing.report.shelf.ShelfException;
import io.yuqing.report.shelf.Staged;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Makes a paper and puts it on the shelf. */
final class MakeTask extends PaperTask {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_TITLE = 200;

    private final Shelf shelf;
    private final Wanted wanted;
    private final Hand hand;
    private Staged staged;

    MakeTask(ReportsSettings settings, Shelf shelf, Wanted wanted, Hand hand) {
        super(settings);
        this.shelf = shelf;
        this.wanted = wanted;
        this.hand = hand;
    }

    @Override
    public List<String> command(RunFolder folder) throws IOException {
        staged = shelf.stage(wanted.kind().code());
        List<String> command = new ArrayList<>(settings().command());
        command.addAll(wanted.words());
        command.addAll(List.of("--out", staged.folder().toString(), "--json"));
        return command;
    }

    @Override
    public String read(byte[] printed) throws IOException {
        JsonNode told = JSON.readTree(printed);
        if (told == null || !told.path("title").isTextual()) {
            throw new IOException("this is not what the command of reports prints");
        }
        // What it is about when nobody said it, as the course of an alert.
        JsonNode paper =
                JSON.readTree(staged.folder().resolve(PaperFile.JSON.fileName()).toFile());
        String title = told.path("title").asText();
        Facts facts =
                new Facts(
                        wanted.kind().code(),
                        wanted.subject(),
                        title.substring(0, Math.min(title.length(), LONGEST_TITLE)),
                        paper.path("from").asLong(wanted.begin().toEpochMilli()),
                        paper.path("to").asLong(wanted.end().toEpochMilli()),
                        told.path("doubts").asInt(),
                        told.path("figures").asInt());
        try {
            return shelf.put(staged, facts, hand).id();
        } catch (ShelfException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void clear() throws IOException {
        if (staged != null) {
            staged.close();
        }
    }
}
