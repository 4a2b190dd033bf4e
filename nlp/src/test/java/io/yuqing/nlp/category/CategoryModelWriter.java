/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.category;

import io.yuqing.nlp.sentiment.QuantizedModel;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** Writes what {@link CategoryModelFile} reads. */
final class CategoryModelWriter {

    private CategoryModelWriter() {}

    static byte[] file(QuantizedModel model, float temperature, String fingerprint)
            throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(content);
        out.writeInt(CategoryModelFile.MAGIC);
        out.writeInt(CategoryModelFile.FORMAT);
        out.writeUTF(CategoryModelFile.spec());
        out.writeUTF(fingerprint);
        Category[] labels = Category.values();
        out.writeInt(labels.length);
        for (Category label : labels) {
            out.writeUTF(label.name());
        }
        out.writeFloat(temperature);
        for (int c = 0; c < labels.length; c++) {
            out.writeFloat(model.scales()[c]);
            out.writeFloat(model.biases()[c]);
        }
        for (byte[] plane : model.weights()) {
            out.write(plane);
        }
        byte[] bytes = content.toByteArray();
        out.write(CategoryModelFile.sha256(bytes, bytes.length));
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            content.writeTo(gzip);
        }
        return zipped.toByteArray();
    }
}
