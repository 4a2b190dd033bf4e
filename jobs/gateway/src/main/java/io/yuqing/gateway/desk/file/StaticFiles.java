/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** The files of the desk, by name. */
public final class StaticFiles {
    private static final String OWN = "/io/yuqing/gateway/desk/files/";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    /** The jar of the charts has its version in the path. */
    private static final String CHARTS_VERSION =
            "/META-INF/maven/org.webjars.npm/echarts/pom.properties";

    private static final String CHARTS =
            "/META-INF/resources/webjars/echarts/%s/dist/echarts.common.min.js";

    private final Map<String, StaticFile> files;

    private StaticFiles(Map<String, StaticFile> files) {
        this.files = files;
    }

    /** All of them. */
    public static StaticFiles read() {
        Map<String, StaticFile> files = new LinkedHashMap<>();
        own(files, "desk.css", "text/css; charset=utf-8");
        own(files, "login.css", "text/css; charset=utf-8");
        own(files, "subject.css", "text/css; charset=utf-8");
        own(files, "frame.js", SCRIPT);
        own(files, "chart.js", SCRIPT);
        own(files, "desk.js", SCRIPT);
        own(files, "search.css", "text/css; charset=utf-8");
        own(files, "progress.js", SCRIPT);
        own(files, "settings.css", "text/css; charset=utf-8");
        own(files, "cases.css", "text/css; charset=utf-8");
        own(files, "units.css", "text/css; charset=utf-8");
        own(files, "reports.css", "text/css; charset=utf-8");
        own(files, "icon.svg", "image/svg+xml");
        add(files, "echarts.js", SCRIPT, bytes(CHARTS.formatted(chartsVersion())));
        return new StaticFiles(files);
    }

    /** Where a page finds a file. */
    public String at(String name) {
        return files.get(name).path();
    }

    /** The file of an address; empty if it is not there, or no longer as it was. */
    public Optional<StaticFile> find(String hash, String name) {
        return Optional.ofNullable(files.get(name)).filter(file -> file.hash().equals(hash));
    }

    /** Another one after each change of any file. */
    public String build() {
        return StaticFile.hash(
                files.values().stream()
                        .map(StaticFile::hash)
                        .collect(Collectors.joining())
                        .getBytes(UTF_8));
    }

    private static void own(Map<String, StaticFile> files, String name, String type) {
        add(files, name, type, bytes(OWN + name));
    }

    private static void add(Map<String, StaticFile> files, String name, String type, byte[] bytes) {
        files.put(name, new StaticFile(name, type, bytes));
    }

    private static String chartsVersion() {
        Properties properties = new Properties();
        try (InputStream in = open(CHARTS_VERSION)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(CHARTS_VERSION + " cannot be read.", e);
        }
        return properties.getProperty("version");
    }

    private static byte[] bytes(String path) {
        try (InputStream in = open(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read.", e);
        }
    }

    private static InputStream open(String path) {
        InputStream in = StaticFiles.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException(path + " is not on the class path.");
        }
        return in;
    }
}
