/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The two files of bge-small-zh-v1.5 (int8) that the build unpacks beside this class. Each is
 * compared with the SHA-256 it had when the heads were trained, since another model answers without
 * an error.
 */
final class ModelFiles {

    static final String MODEL = "bge-small-zh-v1.5-q.onnx";
    static final String TOKENIZER = "bge-small-zh-v1.5-q-tokenizer.json";

    static final String MODEL_SHA256 =
            "15b717c382bcb518ba457b93ea6850ede7f4f1cd8937454aa06972366cd19bcc";
    static final String TOKENIZER_SHA256 =
            "48cea5d44424912a6fd1ea647bf4fe50b55ab8b1e5879c3275f80e339e8fae26";

    private ModelFiles() {}

    static byte[] model() {
        return read(MODEL, MODEL_SHA256);
    }

    static byte[] tokenizer() {
        return read(TOKENIZER, TOKENIZER_SHA256);
    }

    /**
     * @throws NoEncoderException if the file is missing, cannot be read or is another one
     */
    static byte[] read(String name, String sha256) {
        try (InputStream file = ModelFiles.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new NoEncoderException(
                        "The encoder's file "
                                + name
                                + " is not on the class path; put yuqing-nlp's own jar there, or run"
                                + " without the encoder.",
                        null);
            }
            byte[] bytes = file.readAllBytes();
            String found = sha256(bytes);
            if (!found.equals(sha256)) {
                throw new NoEncoderException(
                        "The encoder's file "
                                + name
                                + " has SHA-256 "
                                + found
                                + ", not "
                                + sha256
                                + "; rebuild yuqing-nlp with the version pinned in its pom.xml.",
                        null);
            }
            return bytes;
        } catch (IOException e) {
            throw new NoEncoderException(
                    "The encoder's file " + name + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
