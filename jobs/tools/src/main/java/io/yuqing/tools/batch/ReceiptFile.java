/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.file.FileFault;
import io.yuqing.wire.SourceRef;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Receipts as {@code import --json} and the gateway write them: one object each. */
final class ReceiptFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReceiptFile() {}

    /**
     * The receipts of all batches in it.
     *
     * @throws ToolException if the file cannot be read, or there is none in it
     */
    static List<Receipt> read(Path file) {
        List<Receipt> receipts = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file);
                MappingIterator<JsonNode> objects =
                        JSON.readerFor(JsonNode.class).readValues(bytes)) {
            while (objects.hasNextValue()) {
                JsonNode object = objects.nextValue();
                String batch = SourceRef.of(object.path("batch").textValue());
                if (!batch.isEmpty()) {
                    receipts.add(new Receipt(batch, sent(object)));
                }
            }
        } catch (JsonProcessingException e) {
            throw new ToolException(file + " 不是回执：应为 JSON，如 ./yuqing import --json 的输出。", e);
        } catch (IOException e) {
            throw FileFault.of(file, e);
        }
        if (receipts.isEmpty()) {
            throw new ToolException(file + " 中没有批次编号（batch）；试读（--dry-run）没有回执。");
        }
        return receipts;
    }

    /** The gateway sends every line that it received. */
    private static long sent(JsonNode object) {
        JsonNode said = object.has("sent") ? object.get("sent") : object.path("received");
        return said.isIntegralNumber() ? said.longValue() : Receipt.UNKNOWN;
    }
}
