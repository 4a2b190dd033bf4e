/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

/** Opens model and vocabulary for the first who asks and closes them behind the last. */
final class SharedSession {

    record Reader(WordPiece pieces, OnnxSession session) {}

    private Reader reader;
    private int users;

    /** A JVM tries a library once and gives no reason when asked again. */
    private NoEncoderException noLibrary;

    synchronized Reader take() {
        if (noLibrary != null) {
            throw noLibrary;
        }
        if (reader == null) {
            reader = open();
        }
        users++;
        return reader;
    }

    synchronized void giveBack() {
        users--;
        if (users == 0) {
            reader.session().close();
            reader = null;
        }
    }

    private Reader open() {
        WordPiece pieces = new WordPiece(Vocabulary.read(ModelFiles.tokenizer()));
        byte[] model = ModelFiles.model();
        try {
            return new Reader(pieces, new OnnxSession(model));
        } catch (LinkageError e) {
            noLibrary = new NoEncoderException(sentence(e), e);
            throw noLibrary;
        }
    }

    private static String sentence(LinkageError e) {
        if (e.getCause() instanceof ClassNotFoundException) {
            return "The encoder needs ONNX Runtime, whose jar (onnxruntime) is not on the class path;"
                    + " put it there, on Flink into lib/, or run without the encoder.";
        }
        Throwable reason = e;
        while (reason.getCause() != null) {
            reason = reason.getCause();
        }
        return "ONNX Runtime's native library cannot be loaded ("
                + reason.getMessage()
                + "); it needs Linux, macOS or Windows on a 64-bit processor, glibc on Linux, and a"
                + " temporary folder (java.io.tmpdir) it can write to; or run without the encoder.";
    }
}
