/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each time in class loaders of its own, since a JVM tries to load a library once. */
class NoEncoderTest {

    private static final String NATIVE_PATH = "onnxruntime.native.path";

    @Test
    void withoutTheJarItSaysWhereToPutIt() throws Exception {
        assertThat(whyNot("onnxruntime"))
                .isEqualTo(
                        "The encoder needs ONNX Runtime, whose jar (onnxruntime) is not on the class"
                                + " path; put it there, on Flink into lib/, or run without the"
                                + " encoder.");
    }

    @Test
    void withoutTheNativeLibraryItSaysWhatItNeeds(@TempDir Path empty) throws Exception {
        String before = System.getProperty(NATIVE_PATH);
        System.setProperty(NATIVE_PATH, empty.toString());
        try {
            assertThat(whyNot("no such jar"))
                    .startsWith("ONNX Runtime's native library cannot be loaded (")
                    .contains(empty.toString(), "java.io.tmpdir", "or run without the encoder.");
        } finally {
            if (before == null) {
                System.clearProperty(NATIVE_PATH);
            } else {
                System.setProperty(NATIVE_PATH, before);
            }
        }
    }

    @Test
    void anotherModelIsRefused() {
        assertThatThrownBy(() -> ModelFiles.read(ModelFiles.TOKENIZER, ModelFiles.MODEL_SHA256))
                .isInstanceOf(NoEncoderException.class)
                .hasMessage(
                        "The encoder's file bge-small-zh-v1.5-q-tokenizer.json has SHA-256 "
                                + ModelFiles.TOKENIZER_SHA256
                                + ", not "
                                + ModelFiles.MODEL_SHA256
                                + "; rebuild yuqing-nlp with the version pinned in its pom.xml.");
        assertThatThrownBy(() -> ModelFiles.read("none.onnx", ""))
                .isInstanceOf(NoEncoderException.class)
                .hasMessageStartingWith("The encoder's file none.onnx is not on the class path");
    }

    /** The sentence of the encoder, opened by classes that see all jars but some. */
    private static String whyNot(String withoutJar) throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(
                        jars(withoutJar).toArray(URL[]::new),
                        ClassLoader.getPlatformClassLoader())) {
            Class<?> encoder = loader.loadClass(TextEncoder.class.getName());
            assertThat(encoder.getMethod("isInstalled").invoke(null))
                    .isEqualTo(!withoutJar.equals("onnxruntime"));
            assertThat(encoder.getMethod("isAvailable").invoke(null)).isEqualTo(false);
            encoder.getMethod("open").invoke(null);
            throw new AssertionError("The encoder opens without " + withoutJar + ".");
        } catch (InvocationTargetException e) {
            return e.getCause().getMessage();
        }
    }

    private static List<URL> jars(String without) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.contains(without)) {
                urls.add(new File(entry).toURI().toURL());
            }
        }
        return urls;
    }
}
