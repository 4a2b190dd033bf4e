/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.flink;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.local.process.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What this project asks of Flink's REST interface. Thread-safe; every call may throw {@link
 * StackException}.
 */
public final class FlinkRest {
    private final RestClient http;
    private final String url;

    /** For looking only. */
    public FlinkRest(String url) {
        this(url, null);
    }

    /** {@code token}: of the Flink, see {@link DoorToken}. */
    FlinkRest(String url, String token) {
        this.url = url;
        this.http = new RestClient(url, token);
    }

    /** Address of interface and web UI, without a slash at the end. */
    public String url() {
        return url;
    }

    /** True if the interface answers. */
    public boolean isUp() {
        try {
            http.get("/overview");
            return true;
        } catch (StackException e) {
            return false;
        }
    }

    public int taskManagers() {
        return http.get("/overview").path("taskmanagers").asInt();
    }

    public List<JobSummary> jobs() {
        return http.get("/jobs/overview").path("jobs").valueStream().map(JobSummary::of).toList();
    }

    /** Uploads the jar, runs its main in the JobManager; returns the job id. */
    public String submit(JobSubmission job) {
        if (!job.code().isEmpty()) {
            throw new IllegalArgumentException("A cluster takes one jar, not " + job.code() + ".");
        }
        Map<String, Object> run = new HashMap<>();
        run.put("entryClass", job.mainClass());
        run.put("programArgsList", job.args());
        if (job.parallelism() > 0) {
            run.put("parallelism", job.parallelism());
        }
        if (job.restorePath() != null) {
            run.put("savepointPath", job.restorePath());
        }
        return http.post("/jars/" + upload(job.jar()) + "/run", run).path("jobid").asText();
    }

    /** Flink's word, e.g. RUNNING, RESTARTING, FINISHED, FAILED, CANCELED. */
    public String jobStatus(String jobId) {
        return http.get("/jobs/" + jobId).path("state").asText();
    }

    public List<Vertex> vertices(String jobId) {
        return http.get("/jobs/" + jobId).path("vertices").valueStream().map(Vertex::of).toList();
    }

    /** How many records each subtask of a vertex has read; some seconds old. */
    public List<Long> recordsRead(String jobId, String vertexId) {
        return subtasks(jobId, vertexId)
                .map(subtask -> subtask.at("/metrics/read-records").asLong())
                .toList();
    }

    /** Ids of the TaskManagers that tasks of the job were given to last. */
    Set<String> taskManagersOf(String jobId) {
        return vertices(jobId).stream()
                .flatMap(vertex -> subtasks(jobId, vertex.id()))
                .map(subtask -> subtask.path("taskmanager-id").asText())
                .collect(Collectors.toSet());
    }

    /** Waits until all tasks run; fails at once, with the reason, when the job has failed. */
    public void awaitRunning(String jobId, Duration limit) {
        Patience.await("job " + jobId + " to run", limit, () -> allTasksRun(jobId));
    }

    /** True if every task runs or is done; a failed job is an error that no wait mends. */
    boolean allTasksRun(String jobId) {
        JsonNode job = http.get("/jobs/" + jobId);
        String state = job.path("state").asText();
        if (state.equals("FAILED")) {
            throw new Patience.Hopeless("Job " + jobId + " failed: " + rootException(jobId));
        }
        return state.equals(JobSummary.RUNNING)
                && job.path("vertices").valueStream().allMatch(Vertex::runsOrIsDone);
    }

    /** Waits for a state such as FINISHED. */
    public void awaitStatus(String jobId, String wanted, Duration limit) {
        Patience.await(
                "job " + jobId + " to be " + wanted,
                limit,
                () -> {
                    String state = jobStatus(jobId);
                    if (state.equals("FAILED") && !wanted.equals("FAILED")) {
                        throw new Patience.Hopeless(
                                "Job " + jobId + " failed: " + rootException(jobId));
                    }
                    return state.equals(wanted);
                });
    }

    /** The stack trace of the latest failure; empty if there was none. */
    public String rootException(String jobId) {
        return http.get("/jobs/" + jobId + "/exceptions")
                .path("exceptionHistory")
                .path("entries")
                .path(0)
                .path("stacktrace")
                .asText("");
    }

    public void cancel(String jobId) {
        http.patch("/jobs/" + jobId + "?mode=cancel");
    }

    /** Stops the job after a last savepoint; returns its path. */
    public String stopWithSavepoint(String jobId, Path folder, Duration limit) {
        return awaitSavepoint(
                jobId,
                http.post(
                        "/jobs/" + jobId + "/stop",
                        Map.of("targetDirectory", FlinkPath.of(folder), "drain", false)),
                limit);
    }

    /** Takes a savepoint while the job goes on; returns its path. */
    public String savepoint(String jobId, Path folder, Duration limit) {
        return awaitSavepoint(
                jobId,
                http.post(
                        "/jobs/" + jobId + "/savepoints",
                        Map.of("target-directory", FlinkPath.of(folder))),
                limit);
    }

    public CheckpointCounts checkpoints(String jobId) {
        return CheckpointCounts.of(http.get("/jobs/" + jobId + "/checkpoints"));
    }

    /** Waits until {@code more} further checkpoints have completed. */
    public void awaitCheckpoints(String jobId, int more, Duration limit) {
        long wanted = checkpoints(jobId).completed() + more;
        Patience.await(
                more + " more checkpoints of job " + jobId,
                limit,
                () -> checkpoints(jobId).completed() >= wanted);
    }

    /** Takes a checkpoint now, and another if it fails; returns the id of the completed one. */
    public long checkpoint(String jobId, Duration limit) {
        AtomicLong id = new AtomicLong();
        Patience.await(
                "a checkpoint of job " + jobId,
                limit,
                () -> {
                    JsonNode taken = takeCheckpoint(jobId, limit);
                    id.set(taken.path("checkpointId").asLong());
                    return taken.hasNonNull("checkpointId");
                });
        return id.get();
    }

    /**
     * A metric of the operators in a vertex, for each of its subtasks that Flink knows about; some
     * seconds old.
     *
     * @param name what the metric is called behind the name of its operator
     */
    public List<Double> operatorMetrics(String jobId, String vertexId, String name) {
        String metrics = "/jobs/" + jobId + "/vertices/" + vertexId + "/metrics";
        String wanted =
                http.get(metrics)
                        .valueStream()
                        .map(metric -> metric.path("id").asText())
                        .filter(id -> id.endsWith("." + name))
                        .collect(Collectors.joining(","));
        if (wanted.isEmpty()) {
            return List.of();
        }
        return http.get(metrics + "?get=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8))
                .valueStream()
                .map(metric -> metric.path("value").asDouble(Double.NaN))
                .toList();
    }

    /** Sum over the subtasks of a vertex; NaN while Flink does not know the metric. */
    public double vertexMetric(String jobId, String vertexId, String metric) {
        return http.get(
                        "/jobs/"
                                + jobId
                                + "/vertices/"
                                + vertexId
                                + "/subtasks/metrics?agg=sum&get="
                                + metric)
                .path(0)
                .path("sum")
                .asDouble(Double.NaN);
    }

    /** A metric of the job itself, e.g. {@code numRestarts}; NaN while Flink does not know it. */
    public double jobMetric(String jobId, String metric) {
        String value =
                http.get("/jobs/" + jobId + "/metrics?get=" + metric)
                        .path(0)
                        .path("value")
                        .asText("NaN");
        return Double.parseDouble(value);
    }

    private Stream<JsonNode> subtasks(String jobId, String vertexId) {
        return http.get("/jobs/" + jobId + "/vertices/" + vertexId).path("subtasks").valueStream();
    }

    private JsonNode takeCheckpoint(String jobId, Duration limit) {
        String path = "/jobs/" + jobId + "/checkpoints";
        JsonNode trigger = http.post(path, Map.of("checkpointType", "CONFIGURED"));
        return completed(path, trigger, "a checkpoint of job " + jobId, limit);
    }

    private String upload(Path jar) {
        try {
            String stored = http.upload("/jars/upload", jar).path("filename").asText();
            return stored.substring(stored.lastIndexOf('/') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String awaitSavepoint(String jobId, JsonNode trigger, Duration limit) {
        String path = "/jobs/" + jobId + "/savepoints";
        JsonNode operation = completed(path, trigger, "a savepoint of job " + jobId, limit);
        if (operation.has("failure-cause")) {
            throw new StackException(
                    "Savepoint of job "
                            + jobId
                            + " failed: "
                            + operation.at("/failure-cause/stack-trace").asText());
        }
        return operation.path("location").asText();
    }

    /** What became of an operation that was triggered, once it has ended. */
    private JsonNode completed(String path, JsonNode trigger, String what, Duration limit) {
        String operation = path + "/" + trigger.path("request-id").asText();
        Patience.await(
                what,
                limit,
                () -> http.get(operation).at("/status/id").asText().equals("COMPLETED"));
        return http.get(operation).path("operation");
    }
}
