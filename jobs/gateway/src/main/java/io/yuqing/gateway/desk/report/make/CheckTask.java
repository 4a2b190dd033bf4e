/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report.make;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.yuqing.gateway.config.report.ReportsSettings;
import io.yuqing.gateway.desk.child.RunFolder;
import io.yuqing.report.shelf.Hand;
import io.yuqing.report.shelf.Paper;
import io.yuqing.report.shelf.PaperFile;
import io.yuqing.report.shelf.Shelf;
import io.yuqing.report.shelf.ShelfException;
import io.yuqing.report.shelf.Step;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Asks the questions of a paper again, and notes which of its figures late data have changed. */
final class CheckTask extends PaperTask {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_NAMED = 20;

    private final Shelf shelf;
    private final Paper paper;
    private final Hand hand;

    CheckTask(ReportsSettings settings, Shelf shelf, Paper paper, Hand hand) {
        super(settings);
        this.shelf = shelf;
        this.paper = paper;
        this.hand = hand;
    }

    @Override
    public List<String> command(RunFolder folder) {
        List<String> command = new ArrayList<>(settings().command());
        command.addAll(List.of("check", shelf.file(paper, PaperFile.JSON).toString(), "--json"));
        return command;
    }

    @Override
    public String read(byte[] printed) throws IOException {
        JsonNode found = JSON.readTree(printed);
        if (found == null || !found.path("corrections").isArray()) {
            throw new IOException("this is not what the check of a report prints");
        }
        JsonNode corrections = found.path("corrections");
        try {
            shelf.note(
                    paper.id(),
                    Step.CHECK,
                    hand,
                    said(found.path("figures").asInt(), corrections),
                    !corrections.isEmpty());
        } catch (ShelfException e) {
            throw new IOException(e.getMessage(), e);
        }
        return paper.id();
    }

    private static String said(int figures, JsonNode corrections) {
        if (corrections.isEmpty()) {
            return figures + " 个数字都没有变";
        }
        List<String> named = new ArrayList<>();
        corrections.forEach(each -> named.add(each.path("text").asText()));
        String rest = named.size() > MOST_NAMED ? "；另有 " + (named.size() - MOST_NAMED) + " 处" : "";
        return String.join("；", named.subList(0, Math.min(MOST_NAMED, named.size()))) + rest;
    }
}
