/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.File;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.junit.jupiter.api.Test;

/** In class loaders of its own, since a JVM tries to load a library once. */
class NoSecondReadingTest {
    @Test
    void shouldEndTheJobForGoodWithASentenceWhereThereIsNoRuntime() throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(
                        jarsWithoutRuntime().toArray(URL[]::new),
                        ClassLoader.getPlatformClassLoader())) {
            Method open =
                    loader.loadClass(JudgeFunction.class.getName())
                            .getDeclaredMethod("openEncoder");
            open.setAccessible(true);
            Throwable end = catchThrowable(() -> open.invoke(null)).getCause();
            assertThat(end.getClass().getName())
                    .isEqualTo(SuppressRestartsException.class.getName());
            assertThat(end.getCause())
                    .hasMessageStartingWith("The encoder needs ONNX Runtime, whose jar")
                    .hasMessageEndingWith("on Flink into lib/, or run without the encoder.");
        }
    }

    private static List<URL> jarsWithoutRuntime() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.contains("onnxruntime")) {
                urls.add(new File(entry).toURI().toURL());
            }
        }
        return urls;
    }
}
