// SPDX-License-Identifier: MIT
// Threads that work on tasks while the results are taken in the order of the tasks, so that the number of threads never
// shows in an output.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace elchi {

template <class Task, class Result>
class WorkerPool {
public:
    /// REQUIRES: work may be called from several threads at once and outlives the pool.
    WorkerPool(unsigned threads, const std::function<Result(Task)>& work)
        : work_(work), capacity_(std::size_t{2} * threads) {
        for (unsigned i = 0; i < threads; ++i) {
            threads_.emplace_back([this](const std::stop_token& stop) { run(stop); });
        }
    }

    /// As many tasks as keep the threads busy are under way: time to take().
    [[nodiscard]] bool full() const { return results_.size() >= capacity_; }
    [[nodiscard]] bool idle() const { return results_.empty(); }

    void submit(Task task) {
        std::packaged_task<Result()> job([this, task = std::move(task)]() mutable { return work_(std::move(task)); });
        results_.push_back(job.get_future());
        const std::scoped_lock lock(mutex_);
        jobs_.push_back(std::move(job));
        waiting_.notify_one();
    }

    /// The result of the oldest task that was not taken yet; throws what its work threw. REQUIRES: not idle().
    Result take() {
        std::future<Result> result = std::move(results_.front());
        results_.pop_front();
        return result.get();
    }

private:
    void run(const std::stop_token& stop) {
        while (true) {
            std::unique_lock lock(mutex_);
            if (!waiting_.wait(lock, stop, [this] { return !jobs_.empty(); })) {
                return;
            }
            std::packaged_task<Result()> job = std::move(jobs_.front());
            jobs_.pop_front();
            lock.unlock();
            job();
        }
    }

    const std::function<Result(Task)>& work_;
    std::size_t capacity_;
    std::mutex mutex_;
    std::condition_variable_any waiting_;
    std::deque<std::packaged_task<Result()>> jobs_;
    std::deque<std::future<Result>> results_;
    std::vector<std::jthread> threads_;  // last: they stop before what they use goes
};

/// Pulls tasks until there are none, works on them on several threads, and hands the results on in the order of the
/// tasks. pull and hand_on run on the calling thread.
template <class Pull, class Work, class HandOn>
void work_in_order(unsigned threads, Pull pull, const Work& work, HandOn hand_on) {
    using Task = typename std::invoke_result_t<Pull>::value_type;
    using Result = std::invoke_result_t<Work, Task>;
    if (threads == 1) {
        while (auto task = pull()) {
            hand_on(work(std::move(*task)));
        }
        return;
    }
    const std::function<Result(Task)> shared = std::cref(work);
    WorkerPool<Task, Result> pool(threads, shared);
    while (auto task = pull()) {
        if (pool.full()) {
            hand_on(pool.take());
        }
        pool.submit(std::move(*task));
    }
    while (!pool.idle()) {
        hand_on(pool.take());
    }
}

}  // namespace elchi
