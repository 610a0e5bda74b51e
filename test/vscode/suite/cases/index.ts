// Every case file, in the order in which they run. Nothing is found by searching: a worker has no folders.
import './activation';
